"""A result as rows of what it lists: the objects of a list in its JSON, their fields as columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from plans.records import Column, Records

Plain = Mapping[str, Any]


def listed(document: Plain, path: Sequence[str]) -> Records:
    """Return a row for each object of a list.

    Args:
        document: the JSON of a result.
        path: the key of the list, and of lists within what it lists; without any the document
            itself is the one row.
    """
    rows = list(_rows(document, path))
    names = dict.fromkeys(name for row in rows for name in row)
    columns = [_column(name) for name in names]
    return Records.of(columns, rows)


def _rows(said: Plain, path: Sequence[str]) -> Iterator[Plain]:
    if not path:
        yield said
        return
    first, *deeper = path
    # What is said of a thing holds for all that it lists.
    above = {key: each for key, each in said.items() if deeper and not _is_nested(each)}
    for each in said[first]:
        yield from _rows(above | each, deeper) if deeper else iter((each,))


def _is_nested(value: Any) -> bool:
    return isinstance(value, list | dict)


def _column(name: str) -> Column:
    return Column(name, "any", "As the JSON has it.", lambda row: row.get(name))
