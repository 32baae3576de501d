"""Steps between texts as rows: one issue between two texts a row."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.csv._rows import csv_table
from plans.results import Movement


def render(result: Movement, options: Options) -> str:
    """Return a row for each issue on which one of two texts speaks."""
    return csv_table(result.records())
