"""A review as rows: one change a row, with what was decided on it last."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.csv._rows import csv_table
from plans.results import Review


def render(result: Review, options: Options) -> str:
    """Return a row for each change to show."""
    return csv_table(result.records())
