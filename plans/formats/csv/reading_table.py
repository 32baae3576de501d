"""Where sources disagree, as rows: what some of them say of a clause or a term a row."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.csv._rows import csv_table
from plans.results import ReadingTable


def render(result: ReadingTable, options: Options) -> str:
    """Return a row for each reading."""
    return csv_table(result.records())
