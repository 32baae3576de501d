"""Numbers that a page draws apart from the words that they stand before, put before those.

What prints a page draws the terms of a list that float beside what they mean, as the numbers of
laws on pages of the state do, before or behind everything else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plans.readers.pdf._rows import Row

_NUMBER = re.compile(r"\(?(?:\d{1,3}[a-z]?|[^\W\d_]{1,3})[.)]{1,2}|\(\d{1,3}[a-z]?\)|[-–•]")
# In heights of a letter: a number stands no further before its words, and a row that goes on
# below another no further below it.
_NEAR, _BELOW = 4, 2


def with_numbers(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a page, with numbers that are drawn apart before their words."""
    level: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        level[round(row.bottom)].append(row)
    numbers: dict[Row, Row] = {}
    moved: set[Row] = set()
    before: Row | None = None
    for row in rows:
        apart = before in moved or not _flows(before, row)
        words = _behind(row, level) if apart else None
        if words is not None and words not in numbers:
            numbers[words] = row
            moved.add(row)
        before = row
    return [_with(numbers.get(row), row) for row in rows if row not in moved]


def _with(number: Row | None, row: Row) -> Row:
    return replace(row, words=(*number.words, *row.words)) if number else row


def _is_number(row: Row) -> bool:
    return row.table is None and len(row.words) == 1 and bool(_NUMBER.fullmatch(row.words[0].text))


def _flows(before: Row | None, row: Row) -> bool:
    """Say whether a row stands right below the one that was drawn before it, as its last word."""
    if before is None:
        return False
    return 0 < before.bottom - row.bottom < _BELOW * row.height and before.left <= row.right


def _behind(number: Row, level: Mapping[int, Sequence[Row]]) -> Row | None:
    """Return the words behind a number at its height; None if none stand near, or it is none."""
    if not _is_number(number):
        return None
    at = round(number.bottom)
    found = (row for near in (at - 1, at, at + 1) for row in level.get(near, ()))
    near = (row for row in found if row.table is None and row is not number)
    farthest = number.right + _NEAR * number.height
    return min(
        (row for row in near if number.right <= row.left < farthest),
        key=lambda row: row.left,
        default=None,
    )
