"""How far the talks have come as rows: one share of one text a row."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.csv._rows import csv_table
from plans.results import Progress


def render(result: Progress, options: Options) -> str:
    """Return a row for each share, with what it is a share of and between whom."""
    return csv_table(result.records())
