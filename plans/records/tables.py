"""Tables of a data set: what each is about, its columns and keys, and where its rows come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from plans.records.columns import Column
from plans.records.tabular import Records
from plans.values import frozen

Corpus = Any
"""What a data set is made from; whoever declares tables knows it."""


@frozen
class Table:
    """One table.

    Attributes:
        name: as programs write it, a plural.
        about: what a row is, a sentence.
        columns: its columns; those that are its key come first.
        things: what its rows are about, in their order.
        open: whether it has a row for every id that others name, registered or not.
    """

    name: str
    about: str
    columns: tuple[Column, ...]
    things: Callable[[Corpus], Iterable[Any]]
    open: bool = False

    @property
    def key(self) -> tuple[str, ...]:
        """The names of the columns that tell its rows apart."""
        return tuple(column.name for column in self.columns if column.key)

    @property
    def links(self) -> tuple[Column, ...]:
        """The columns that hold keys of tables."""
        return tuple(column for column in self.columns if column.to)


@frozen
class Filled:
    """A table with its rows."""

    table: Table
    records: Records


@frozen
class View:
    """A question that is asked often, as a view of a database: its name, meaning and query."""

    name: str
    about: str
    query: str
