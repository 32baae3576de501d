"""Rows below their columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, Self

from plans.records.columns import Column, Value
from plans.values import frozen


@frozen(slots=False)
class Rows:
    """Rows below their columns.

    Attributes:
        columns: what each row holds, in this order.
        rows: a value for each column, None for nothing.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]

    @classmethod
    def of(cls, columns: Sequence[Column], things: Iterable[Any]) -> Self:
        """Return a row about each of ``things``."""
        rows = tuple(tuple(column.value(thing) for column in columns) for thing in things)
        return cls(tuple(columns), rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.as_dictionaries())

    def as_dictionaries(self) -> list[dict[str, Any]]:
        """Return each row as a dictionary of plain values by column."""
        names = [column.name for column in self.columns]
        return [dict(zip(names, map(_plain, row), strict=True)) for row in self.rows]


def _plain(value: Value) -> Any:
    """Return a number as programs calculate with it; whatever else as it is."""
    if not isinstance(value, Decimal):
        return value
    return int(value) if value == value.to_integral_value() else float(value)
