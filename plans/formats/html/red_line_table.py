"""Declared red lines, text by text: a matrix of verdicts, what decides each, and who says so."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.html._page import RED_LINES, page
from plans.formats.html._red_lines import red_lines_view
from plans.results import RedLineTable


def render(result: RedLineTable, options: Options) -> str:
    """Return the matrix, each text in numbers, and the clauses and sources it leads to."""
    return page("redlines.html.j2", red_lines_view(result, options.frame), options, RED_LINES)
