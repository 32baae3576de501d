"""Headings in bold that the end of a row parts: their rows are one."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from plans.outlining import read_label
from plans.readers.pdf._rows import Row
from plans.readers.pdf._sides import Sides, frame_of

# Longer ones are paragraphs.
_MOST_ROWS = 4
_FURTHER = 1.6


def with_whole_heads(rows: Sequence[Row], sides: Sides, noted: Container[Row]) -> Iterator[Row]:
    """Yield rows, those of one heading as one: in each but the last the next word had no room.

    Args:
        rows: as they are read.
        sides: where their columns begin and end.
        noted: the rows that footnotes hang on, which stay as they are.
    """
    for bold, some in groupby(rows, key=lambda row: is_bold(row) and row not in noted):
        found = list(some)
        if bold:
            yield from _heads(found, sides)
        else:
            yield from found


def _heads(rows: Sequence[Row], sides: Sides) -> Iterator[Row]:
    head: list[Row] = []
    for row in rows:
        if head and not _goes_on(head[-1], row, sides):
            yield from _joined(head)
            head = []
        head.append(row)
    yield from _joined(head)


def _joined(rows: Sequence[Row]) -> Iterator[Row]:
    if 1 < len(rows) <= _MOST_ROWS:
        yield replace(rows[0], words=tuple(word for row in rows for word in row.words))
    else:
        yield from rows


def _goes_on(before: Row, row: Row, sides: Sides) -> bool:
    if frame_of(before) != frame_of(row) or read_label(row.text):
        return False
    step = (before.bottom - row.bottom) / row.height
    return 0 < step < _FURTHER and not _had_room(before, row, sides.width(row))


def _had_room(before: Row, row: Row, width: float) -> bool:
    """Say whether the first word of a row had room behind the one before, were that not centred."""
    first = row.words[0]
    space = first.height / 4
    return width - (before.right - before.left) > first.right - first.left + space


def is_bold(row: Row) -> bool:
    """Say whether all words of a row are bold."""
    return row.table is None and all(word.bold for word in row.words)
