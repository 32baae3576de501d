"""What two language versions do not say alike as rows: one difference a row."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.csv._rows import csv_table
from plans.results import Parity


def render(result: Parity, options: Options) -> str:
    """Return a row for each difference."""
    return csv_table(result.records())
