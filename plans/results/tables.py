"""A data set: every table with its rows, and what is to be said of the whole."""

from __future__ import annotations

from typing import ClassVar

from plans.model import Registers
from plans.recording import VIEWS
from plans.records import Column, Filled, Records, Tabular, View
from plans.values import frozen

_COLUMNS = (
    Column("table", "text", "Its name.", lambda each: each.table.name),
    Column("rows", "integer", "How many rows it has.", lambda each: len(each.records)),
    Column("about", "text", "What a row is.", lambda each: each.table.about),
)


@frozen(slots=False)
class Tables(Tabular):
    """``plans export --tables``.

    Attributes:
        tables: the tables, in an order in which they can be read.
        title: what the data set is called.
        registers: the sources that it names.
        licence: the licence by its SPDX name, where it is known.
        views: questions that are asked often.
        unreadable: the revisions that were left out since they cannot be read.
    """

    called: ClassVar[str] = "a data set"

    tables: tuple[Filled, ...]
    title: str
    registers: Registers
    licence: str = ""
    views: tuple[View, ...] = VIEWS
    unreadable: tuple[str, ...] = ()

    def __getitem__(self, name: str) -> Records:
        """Return the rows of the table of this name.

        Raises:
            KeyError: there is none.
        """
        return {each.table.name: each.records for each in self.tables}[name]

    def records(self) -> Records:
        """Return a row for each table."""
        return Records.of(_COLUMNS, self.tables)
