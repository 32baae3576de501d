"""A proposal's history as rows: revisions, events and what was said, in time."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.csv._rows import csv_table
from plans.results import Log


def render(result: Log, options: Options) -> str:
    """Return a row for each revision, event and claim."""
    return csv_table(result.records())
