"""Where the sources of one revision disagree, as a page: a clause a row, a source a column."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.html._page import READINGS, page
from plans.formats.html._readings import readings_view
from plans.results import ReadingTable


def render(result: ReadingTable, options: Options) -> str:
    """Return the clauses that sources report differently, or that there are none."""
    return page("readings.html.j2", readings_view(result), options, READINGS)
