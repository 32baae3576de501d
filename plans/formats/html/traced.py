"""The history of a clause, a term or an issue, as a page: its values in time, and text by text."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.html._history import history_view
from plans.formats.html._page import HISTORY, page
from plans.results import Traced


def render(result: Traced, options: Options) -> str:
    """Return a picture of the values, and what each text says otherwise than the one before."""
    return page("history.html.j2", history_view(result), options, HISTORY)
