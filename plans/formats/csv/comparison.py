"""A diff as rows: one change a row, with both texts, its support and where that is to be read."""

from __future__ import annotations

from plans.diffing import Change, change_records
from plans.formats._base import Options
from plans.formats.csv._rows import csv_table
from plans.records import Column
from plans.results import Comparison, addresses


def render(result: Comparison, options: Options) -> str:
    """Return a row for each change."""

    def where(change: Change) -> str:
        return addresses(change.sources, result.registers)

    column = Column("addresses", "text", "The addresses of the sources, parted by spaces.", where)
    return csv_table(change_records(result.diff, result.changes, (column,)))
