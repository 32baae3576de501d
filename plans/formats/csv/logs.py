"""The histories of several proposals as rows below one head."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.csv._rows import csv_table
from plans.results import Logs


def render(result: Logs, options: Options) -> str:
    """Return a row for each revision, event and claim of each proposal."""
    return csv_table(result.records())
