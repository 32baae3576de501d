"""The statements that make a database of tables: all names quoted, every key and link declared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plans.records import Column, Table, Type, View

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
    """Return the statement that makes ``table``; ``keys`` are the key columns of all tables."""
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
