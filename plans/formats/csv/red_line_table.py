"""Red lines as rows: one line and one text a row."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.csv._rows import csv_table
from plans.results import RedLineTable


def render(result: RedLineTable, options: Options) -> str:
    """Return a row for each line and text, with what decides."""
    return csv_table(result.records())
