"""What became of a clause, a term or an issue as rows: one value of one revision a row."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.csv._rows import csv_table
from plans.results import Traced


def render(result: Traced, options: Options) -> str:
    """Return a row for each value that a revision gave; one that lost it has a row without."""
    return csv_table(result.records())
