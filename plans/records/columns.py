"""A column: its name, what stands in it, and how it is read off the thing that a row is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from operator import attrgetter
from typing import Any, Literal

from plans.values import frozen

Type = Literal["text", "integer", "number", "date", "boolean", "any"]
Value = Any
"""What a cell holds: text, an int, a Decimal, a date, a truth value, or None for nothing.

In a column of type ``any`` it is whatever JSON can say.
"""


@frozen
class Column:
    """One column.

    Attributes:
        name: as programs write it.
        type: what it holds.
        about: what it means, a sentence.
        of: how the value is read off a thing; by default the attribute of the same name.
        unit: what numbers count, or where that stands.
        words: all that it may say, where there is a list.
        register: the file whose ids it holds.
        key: whether it is the key of its table, or a part of it.
        to: the table whose key it holds.
        brief: whether somebody who only looks at a few rows wants it.
    """

    name: str
    type: Type
    about: str
    of: Callable[[Any], Any] | None = None
    unit: str = ""
    words: tuple[str, ...] = ()
    register: str = ""
    key: bool = False
    to: str = ""
    brief: bool = False

    def value(self, thing: Any) -> Value:
        """Return what stands in this column in the row about ``thing``; None for nothing."""
        found = (self.of or attrgetter(self.name))(thing)
        return _CASTS[self.type](found) if found not in (None, "") else None


def keyed(
    name: str,
    about: str,
    words: tuple[str, ...] = (),
    type: Type = "text",
    *,
    brief: bool = False,
) -> Column:
    """Return a column of mappings: what they have under its ``name``, if they do."""
    return Column(name, type, about, under(name), words=words, brief=brief)


def under(name: str) -> Callable[[Any], Any]:
    """Return what reads the value of a mapping under ``name``, None if it has none."""
    return lambda row: row.get(name)


def fields_of(thing: Any, *names: str) -> dict[str, Value]:
    """Return attributes of a thing as the row of columns that are called so."""
    return {name: getattr(thing, name) for name in names}


def _day(value: Any) -> date:
    return value if isinstance(value, date) else date.fromisoformat(value)


def _same(value: Any) -> Any:
    return value


def _number(value: Any) -> Decimal:
    return value if isinstance(value, Decimal) else Decimal(value)


_CASTS: dict[Type, Callable[[Any], Any]] = {
    "text": str,
    "integer": int,
    "number": _number,
    "date": _day,
    "boolean": bool,
    "any": _same,
}


def through(columns: Iterable[Column], inner: str) -> tuple[Column, ...]:
    """Return ``columns`` of the thing that stands in the attribute ``inner`` of others."""
    read = attrgetter(inner)

    def on(column: Column) -> Callable[[Any], Any]:
        return lambda thing: column.value(read(thing))

    return tuple(replace(column, of=on(column)) for column in columns)


def linked(columns: Iterable[Column], **tables: str) -> tuple[Column, ...]:
    """Return ``columns``, some of which hold the keys of ``tables``, said by column."""
    return tuple(replace(each, to=tables.get(each.name, each.to)) for each in columns)


def dated(
    name: str, about: str, of: Callable[[Any], str | None] | None = None, *, brief: bool = False
) -> tuple[Column, ...]:
    """Return three columns of a date that may be partial: as stated, its first and its last day."""
    read = of or attrgetter(name)

    def first(thing: Any) -> str | None:
        stated = read(thing)
        return (stated + "-01-01")[:10] if stated else None

    def last(thing: Any) -> date | None:
        stated = read(thing)
        return _last_day(stated) if stated else None

    return (
        Column(name, "text", f"{about} As stated: a day, a month or a year.", read, brief=brief),
        Column(f"{name}_from", "date", f"The first day that `{name}` can mean.", first),
        Column(f"{name}_to", "date", f"The last day that `{name}` can mean.", last),
    )


def _last_day(stated: str) -> date:
    year, month, day = (*map(int, stated.split("-")), 0, 0)[:3]
    if day:
        return date(year, month, day)
    if not month or month == 12:
        return date(year, 12, 31)
    return date(year, month + 1, 1) - timedelta(days=1)
