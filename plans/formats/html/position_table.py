"""Several texts side by side, issue by issue, each cell with the clauses that say it."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.html._page import POSITIONS, page
from plans.formats.html._positions import positions_view
from plans.results import PositionTable


def render(result: PositionTable, options: Options) -> str:
    """Return the table, each two texts in numbers, and the clauses and sources it leads to."""
    return page("positions.html.j2", positions_view(result, options.frame), options, POSITIONS)
