"""The open brackets of a revision, counted by party and by topic."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.html._page import BRACKETS, page
from plans.formats.html._status import status_view
from plans.results import BracketStatus


def render(result: BracketStatus, options: Options) -> str:
    """Return what is open: how much, whose, on what, and who wants what."""
    return page("status.html.j2", status_view(result), options, BRACKETS)
