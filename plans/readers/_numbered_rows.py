"""Rows of a table copied out of a page, each a clause: "No.⇥Terms", "1⇥The claimant receives …".

A tab parts the number of each row from its words, and stands before what else is in its cell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from plans.drafting import Line, columns
from plans.outlining import ends, read_label
from plans.readers._line_numbers import Parted

_FEWEST, _LONGEST_HEAD = 2, 60
# Rows of figures and of names stay the table that they are.
_LEAST_WORDS = 20


def with_rows_apart(lines: Sequence[Line]) -> Parted:
    """Return ``lines``, each row of a numbered table anew, and the heads of its columns."""
    kept: list[Line] = []
    apart: list[str] = []
    for tabbed, run in groupby(lines, key=lambda line: "\t" in line.raw):
        rows = list(run)
        heads = int(not _number(rows[0]) and _is_head(rows[0])) if tabbed else 0
        if tabbed and _are_counted(rows[heads:]):
            apart += [line.text for line in rows[:heads]]
            kept += _apart(rows[heads:])
        else:
            kept += rows
    return Parted(kept, tuple(apart))


def _apart(rows: Sequence[Line]) -> Iterator[Line]:
    for row in rows:
        words = row.text
        fresh = bool(_number(row)) or row.gap
        yield replace(row, raw=words, indent=0, width=columns(words), gap=fresh)


def _number(row: Line) -> int:
    """Return the number of a row that has but that before its words; 0 without one."""
    before, _, words = row.raw.strip(" ").partition("\t")
    mark = read_label(f"{before} X") if before and "\t" not in words.strip() else None
    whole = mark is not None and mark.end == len(before) + 1
    return mark.readings[0].number if mark and whole else 0


def _is_head(row: Line) -> bool:
    return len(row.text) <= _LONGEST_HEAD and not (row.raw.startswith("\t") or ends(row.text))


def _are_counted(rows: Sequence[Line]) -> bool:
    """Say whether ``rows`` count on from one to the next, and go on where they have no number."""
    numbers = [_number(row) for row in rows]
    known = list(filter(None, numbers))
    said = sum(len(row.text) for row in rows) >= _LEAST_WORDS * len(known)
    on = all(_number(row) or _goes_on(row) for row in rows) and numbers[:1] == known[:1]
    return said and on and len(known) >= _FEWEST and all(b == a + 1 for a, b in pairwise(known))


def _goes_on(row: Line) -> bool:
    return row.raw.startswith("\t") and "\t" not in row.text
