"""What must come before what, as rows: a row each time a text says so."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.csv._rows import csv_table
from plans.results import EventSequence


def render(result: EventSequence, options: Options) -> str:
    """Return a row for each link, and for each deadline that is counted from nothing."""
    return csv_table(result.records())
