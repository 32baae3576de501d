"""One text set in two columns, as gazettes and newspapers are: each page is read down, then across.

Two columns are one text if both are wrapped in the middle of sentences, and either the numbers of
the right one go on from the left one's or one column pauses where the other does not: rows of a
table begin together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from plans.drafting import Line
from plans.outlining import ends, read_label
from plans.readers._two_columns import END, busiest_column, column_of, part

# So many rows have words in both columns, and so many lines of each go on in the next.
_FEWEST, _GOING_ON = 6, 3
_PAUSES = 2


def read_down(lines: Sequence[Line]) -> list[Line]:
    """Return ``lines`` with the pages that are set in two columns read column by column."""
    starts = [0, *(at for at, line in enumerate(lines) if at and line.page), len(lines)]
    pages = (lines[start:end] for start, end in pairwise(starts))
    return [line for page in pages for line in _page(page)]


def _page(lines: Sequence[Line]) -> Sequence[Line]:
    at = busiest_column(lines)
    rows = [no for no, line in enumerate(lines) if _is_row(line, at)] if at else []
    if len(rows) < _FEWEST:
        return lines
    # The last lines of the longer column stand alone.
    first, last = rows[0], _end(lines, rows[-1], at)
    body = lines[first:last]
    left, right = list(_read(body, 0, at)), list(_read(body, at, END))
    if not _is_one_text(body, left, right, at):
        return lines
    if not right[0].page and _goes_on(left[-1], right[0]):
        right[0] = replace(right[0], gap=False)
    return [*lines[:first], *left, *right, *lines[last:]]


def _is_row(line: Line, at: int) -> bool:
    """Say whether ``line`` has words on both sides, and the second begin at the column ``at``."""
    left, right = part(line, 0, at), part(line, at, END)
    return left.endswith("  ") and bool(left.strip()) and right[:1].strip() != ""


def _end(lines: Sequence[Line], last: int, at: int) -> int:
    """Return where the lines below row ``last`` end that stand in one of the columns."""
    end = last + 1
    while end < len(lines) and not lines[end].gap and _is_in_one(lines[end], at):
        end += 1
    return end


def _is_in_one(line: Line, at: int) -> bool:
    return line.width < at or line.indent >= at


def _read(lines: Sequence[Line], start: int, end: int) -> Iterator[Line]:
    return column_of(lines, start, end, 0)


def _is_one_text(
    lines: Sequence[Line], left: Sequence[Line], right: Sequence[Line], at: int
) -> bool:
    parted = all(_is_in_one(line, at) or _is_row(line, at) for line in lines)
    wrapped = min(_wraps(left), _wraps(right)) >= _GOING_ON
    return parted and wrapped and (_counts_on(left, right) or _pauses(lines, at) >= _PAUSES)


def _wraps(column: Sequence[Line]) -> int:
    return sum(_goes_on(before, after) for before, after in pairwise(column) if not after.gap)


def _goes_on(before: Line, after: Line) -> bool:
    return not ends(before.text) and after.text[:1].islower()


def _counts_on(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Say whether the first number of the right column is the next to the last of the left."""
    before, after = _numbers(left)[-1:], _numbers(right)[:1]
    return any(b[0] == a[0] and b[1] + 1 == a[1] for b in before for a in after)


def _numbers(column: Sequence[Line]) -> list[tuple[str, int]]:
    marks = (read_label(line.text) for line in column)
    firsts = (mark.readings[0] for mark in marks if mark)
    return [(reading.style, reading.number) for reading in firsts]


def _pauses(lines: Sequence[Line], at: int) -> int:
    """Return how often a column begins anew while the other goes on."""
    return sum(
        _is_in_one(before, at) and _is_row(line, at) and not line.gap
        for before, line in pairwise(lines)
    )
