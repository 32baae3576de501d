"""Several texts side by side, clause by clause, with what each changed of the one before."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.html._page import SIDE_BY_SIDE, page
from plans.formats.html._side_by_side import side_by_side_view
from plans.results import SideBySide


def render(result: SideBySide, options: Options) -> str:
    """Return the texts in columns, a row for each clause."""
    return page("side-by-side.html.j2", side_by_side_view(result), options, SIDE_BY_SIDE)
