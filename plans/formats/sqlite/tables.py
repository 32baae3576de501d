"""The database of a data set: same tables, same bytes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from datetime import date
from decimal import Decimal

from plans.formats._base import Options
from plans.formats.sqlite._statements import declared, indexes, inserted, viewed
from plans.records import Column, Table, Value, View
from plans.results import Tables
from plans.terms import plain
from plans.wording import meaning

# "plan": what tells such a database from others, in the place that SQLite has for it.
APPLICATION = int.from_bytes(b"plan")
# SQLite keeps integers in so many bits, one of them the sign.
_BITS = 63

_DICTIONARY = "data_dictionary"
_ABOUT = f'CREATE TABLE {_DICTIONARY} ("table" TEXT, "column" TEXT, type TEXT, meaning TEXT)'


def render(result: Tables, options: Options) -> bytes:
    """Return the database."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        fill_database(db, [(each.table, each.records.rows) for each in result.tables], result.views)
        return db.serialize()


def fill_database(
    db: sqlite3.Connection,
    tables: Sequence[tuple[Table, Iterable[Iterable[Value]]]],
    views: Sequence[View] = (),
) -> None:
    """Make ``tables`` and ``views`` in an empty database; rows are taken as they come."""
    db.execute("PRAGMA page_size = 4096")
    db.execute(f"PRAGMA application_id = {APPLICATION}")
    db.execute("BEGIN")
    keys = {table.name: table.key[0] for table, _ in tables}
    for table, rows in tables:
        db.execute(declared(table, keys))
        db.executemany(inserted(table), ([*map(_cell, row)] for row in rows))
    for table, _ in tables:
        for statement in indexes(table):
            db.execute(statement)
    for view in views:
        db.execute(viewed(view))
    db.execute(_ABOUT)
    meanings = _meanings([table for table, _ in tables], views)
    db.executemany(f"INSERT INTO {_DICTIONARY} VALUES (?, ?, ?, ?)", meanings)
    db.execute("COMMIT")


def _meanings(
    tables: Sequence[Table], views: Sequence[View]
) -> Iterator[tuple[str, str | None, str, str]]:
    for table in tables:
        yield table.name, None, "table", table.about
        yield from ((table.name, *_said(column)) for column in table.columns)
    yield from ((view.name, None, "view", view.about) for view in views)


def _said(column: Column) -> tuple[str, str, str]:
    return column.name, column.type, meaning(column)


def _cell(value: Value) -> str | int | float | None:
    match value:
        case str():
            # Half of a character, from an escape, is no text for a database.
            return value.encode("utf-8", "backslashreplace").decode()
        case date():
            return value.isoformat()
        case Decimal():
            return _number(value)
        case list() | dict():
            return json.dumps(value)  # in ASCII, whatever halves of characters are in it
        case _:
            return value  # type: ignore[no-any-return]


def _number(value: Decimal) -> str | int | float:
    """Return a number that is this one; its digits where SQLite has no such number."""
    if value == value.to_integral_value():
        return int(value) if int(value).bit_length() <= _BITS else plain(value)
    near = float(value)
    return near if Decimal(repr(near)) == value else plain(value)
