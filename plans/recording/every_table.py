"""All tables, and their rows with every link in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from plans.recording import changes, clauses, red_lines, registers, talks, terms, texts, variants
from plans.recording.corpus import Corpus
from plans.records import Column, Filled, Records, Table, Value

TABLES: tuple[Table, ...] = (
    *texts.TABLES,
    *clauses.TABLES,
    *terms.TABLES,
    *variants.TABLES,
    *changes.TABLES,
    *red_lines.TABLES,
    *talks.TABLES,
    *registers.TABLES,
)

Rows = tuple[tuple[Value, ...], ...]


def filled(corpus: Corpus) -> tuple[Filled, ...]:
    """Return every table with its rows; every link leads to a row.

    Whatever names a party, an issue or a source that no register has gets a row for it; a link to
    what is not in these tables is empty, and what it is called stands beside it.
    """
    found = {table.name: Records.of(table.columns, table.things(corpus)).rows for table in TABLES}
    for table in TABLES:
        if table.open:
            found[table.name] = _with_named(table, found)
    keys = {table.name: {row[0] for row in found[table.name]} for table in TABLES}
    return tuple(
        Filled(table, Records(table.columns, _linked(table, found[table.name], keys)))
        for table in TABLES
    )


def _with_named(table: Table, found: Mapping[str, Rows]) -> Rows:
    """Return the rows of a register and of what is only named, by id."""
    own = {row[0]: row for row in found[table.name]}
    for id in _named(table.name, found) - own.keys():
        own[id] = tuple(_only_named(column, id) for column in table.columns)
    return tuple(own[id] for id in sorted(own))


def _named(register: str, found: Mapping[str, Rows]) -> set[Value]:
    """Return the ids of a register that some row names."""
    return {
        row[place]
        for table in TABLES
        for place in _places(table, register)
        for row in found[table.name]
        if row[place] is not None
    }


def _places(table: Table, to: str) -> Sequence[int]:
    return [place for place, column in enumerate(table.columns) if column.to == to]


def _only_named(column: Column, id: Value) -> Value:
    if column.key:
        return id
    return False if column.type == "boolean" else None


def _linked(table: Table, rows: Rows, keys: Mapping[str, set[Value]]) -> Rows:
    """Return rows without the links that lead to nothing."""
    known = [keys[column.to] if column.to else None for column in table.columns]
    if not any(known_here is not None for known_here in known):
        return rows
    return tuple(
        tuple(
            value if here is None or value in here else None
            for value, here in zip(row, known, strict=True)
        )
        for row in rows
    )
