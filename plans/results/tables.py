"""A data set: every table with its rows, and what is to be said of the whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from plans.model import Registers
from plans.recording import VIEWS
from plans.records import Filled, View


@dataclass(frozen=True)
class Tables:
    """``plans export --tables``.

    Attributes:
        tables: the tables, in an order in which they can be read.
        title: what the data set is called.
        registers: the sources that it names.
        licence: the licence by its SPDX name, where it is known.
        views: questions that are asked often.
    """

    called: ClassVar[str] = "a data set"

    tables: tuple[Filled, ...]
    title: str
    registers: Registers
    licence: str = ""
    views: tuple[View, ...] = VIEWS

    def __getitem__(self, name: str) -> Filled:
        """Return the table of this name.

        Raises:
            KeyError: there is none.
        """
        return {each.table.name: each for each in self.tables}[name]
