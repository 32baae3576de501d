"""Tables of clauses, a row each, as spreadsheets and contract databases hand them out."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from plans.readers._reader import Reader

if TYPE_CHECKING:
    from plans.drafting import Draft

_DELIMITERS = ",;\t|"


def _read(data: bytes, name: str) -> Draft:
    from plans.drafting import Draft
    from plans.readers._encodings import decoded
    from plans.readers._records import Record, parts_of
    from plans.readers._unread import no_clauses

    known = decoded(data, name)
    heads, *rows = _rows(known.text) or [[]]
    records = [
        Record(dict(zip(heads, row, strict=False)), place=at)
        for at, row in enumerate(rows, 2)
        if any(row)
    ]
    parts = parts_of(records)
    if not parts:
        raise no_clauses(name)
    return Draft(name, lambda _: (), warnings=known.warnings, parts=lambda _: parts)


def _rows(text: str) -> list[list[str]]:
    """Return the cells of ``text``, by the sign that parts most of its lines alike."""
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    read = [_split(lines, sign) for sign in _DELIMITERS]
    return max(read, key=_evenness)


def _split(lines: list[str], sign: str) -> list[list[str]]:
    try:
        return [[cell.strip() for cell in row] for row in csv.reader(lines, delimiter=sign)]
    except csv.Error:
        return []


def _evenness(rows: list[list[str]]) -> int:
    """Return how many rows are as wide as the first, if that has several cells."""
    width = len(rows[0]) if rows else 0
    return sum(len(row) == width for row in rows) * (width > 1)


READER = Reader((".csv", ".tsv"), _read, called="a table of clauses")
