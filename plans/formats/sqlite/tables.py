"""The database of a data set: same tables, same bytes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date
from decimal import Decimal

from plans.formats._base import Options
from plans.records import Column, Table, Type, Value, View
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
        yield from ((table.name, each.name, each.type, meaning(each)) for each in table.columns)
    yield from ((view.name, None, "view", view.about) for view in views)


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


# A number has no type there: SQLite would make a float of one that has too many digits.
_TYPES: dict[Type, str] = {
    "text": " TEXT",
    "integer": " INTEGER",
    "number": "",
    "date": " TEXT",
    "boolean": " INTEGER",
    "any": " TEXT",
}


def declared(table: Table, keys: Mapping[str, str]) -> str:
    """Return the statement that makes ``table``; ``keys`` are the key columns of all tables.

    All names are quoted, and every key and link is declared.
    """
    parts = [_column(column) for column in table.columns]
    parts.append(f"PRIMARY KEY ({', '.join(map(_quoted, table.key))})")
    parts += [_link(column, keys[column.to]) for column in table.links]
    return f"CREATE TABLE {_quoted(table.name)} (\n  " + ",\n  ".join(parts) + "\n)"


def _column(column: Column) -> str:
    filled = " NOT NULL" if column.key else ""
    return f"{_quoted(column.name)}{_TYPES[column.type]}{filled}"


def _link(column: Column, key: str) -> str:
    there = f"{_quoted(column.to)} ({_quoted(key)})"
    return f"FOREIGN KEY ({_quoted(column.name)}) REFERENCES {there}"


def indexes(table: Table) -> Iterator[str]:
    """Yield the statements that make links quick to follow backwards."""
    for column in table.links:
        if column.name != table.key[0]:
            name = _quoted(f"{table.name}_by_{column.name}")
            yield f"CREATE INDEX {name} ON {_quoted(table.name)} ({_quoted(column.name)})"


def inserted(table: Table) -> str:
    """Return the statement that puts a row into ``table``."""
    marks = ", ".join("?" * len(table.columns))
    return f"INSERT INTO {_quoted(table.name)} VALUES ({marks})"


def viewed(view: View) -> str:
    """Return the statement that makes ``view``."""
    return f"CREATE VIEW {_quoted(view.name)} AS {view.query.strip()}"


def _quoted(name: str) -> str:
    return f'"{name}"'
