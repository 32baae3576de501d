"""A position table as rows: one statement of one text on one issue a row."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.csv._rows import csv_table
from plans.results import PositionTable


def render(result: PositionTable, options: Options) -> str:
    """Return a row for each statement; a text that says nothing on an issue has a row without."""
    return csv_table(result.records())
