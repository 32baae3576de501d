"""Several texts side by side as rows: one clause of one text a row."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.csv._rows import csv_table
from plans.results import SideBySide


def render(result: SideBySide, options: Options) -> str:
    """Return a row for each clause in each text."""
    return csv_table(result.records())
