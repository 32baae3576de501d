"""Numbers that a page draws apart from the words that they stand before, put before those.

What prints a page draws the terms of a list that float beside what they mean, as the numbers of
laws on pages of the state do, before or behind everything else.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
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
    moved: dict[Row, Row] = {}
    behind: dict[Row, Row] = {}
    for before, row in zip((None, *rows), rows, strict=False):
        if not _is_number(row) or (before and before not in moved and _flows(before, row)):
            continue
        beside = (each for near in (-1, 0, 1) for each in level[round(row.bottom) + near])
        words = min(_behind(row, beside), key=lambda each: each.left, default=None)
        if words is not None and words not in behind:
            moved[row], behind[words] = words, row
    return [
        replace(row, words=(*behind[row].words, *row.words)) if row in behind else row
        for row in rows
        if row not in moved
    ]


def _is_number(row: Row) -> bool:
    return row.table is None and len(row.words) == 1 and bool(_NUMBER.fullmatch(row.words[0].text))


def _flows(before: Row, row: Row) -> bool:
    """Say whether a row stands right below the one that was drawn before it, as its last word."""
    return 0 < before.bottom - row.bottom < _BELOW * row.height and before.left <= row.right


def _behind(number: Row, rows: Iterator[Row]) -> Iterator[Row]:
    """Yield what of ``rows`` may be the words behind a number."""
    for row in rows:
        gap = row.left - number.right
        if row is not number and row.table is None and 0 <= gap < _NEAR * number.height:
            yield row
