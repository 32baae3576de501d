"""The conflicts of a merge with the base between the sides, and the merged text."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.html._merge.view import merge_view
from plans.formats.html._page import BRACKETS, page
from plans.results import Merged


def render(result: Merged, options: Options) -> str:
    """Return a card for each conflict, then the merged text with its brackets."""
    return page("merge.html.j2", merge_view(result), options, BRACKETS)
