"""Texts set side by side in two columns, as treaties in two languages are: one, then the other.

Only a text that counts alike in both columns is taken for two: a table, or terms with what they
mean beside them, have no numbers that stand next to each other line by line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from plans.drafting import Line, columns
from plans.outlining import read_label

# So many lines have a number in both columns, and so much of the lines wide enough keeps the gap.
_FEWEST, _KEPT = 3, 0.95
# The second column does not begin further left.
_NARROWEST = 20
END = 1 << 30
_APART = re.compile(r"(?<=\S) {2,}(?=\S)")


def one_below_the_other(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of the left column and then those of the right; of one text, ``lines``."""
    at = _second_column(lines)
    if not at:
        return list(lines)
    return [*column_of(lines, 0, at), *column_of(lines, at, END)]


def _second_column(lines: Sequence[Line]) -> int:
    """Return the column where a second text begins beside the first; 0 if there is only one."""
    at = busiest_column(lines)
    return at if at and _count_alike(lines, at) and _are_parted(lines, at) else 0


def busiest_column(lines: Sequence[Line]) -> int:
    """Return where most words behind a gap begin, if that is no margin; else 0."""
    starts = Counter(
        columns(line.raw[: found.end()]) for line in lines for found in _APART.finditer(line.raw)
    )
    at, _ = max(starts.items(), key=lambda each: (each[1], -each[0]), default=(0, 0))
    return at if at >= _NARROWEST else 0


def _count_alike(lines: Sequence[Line], at: int) -> bool:
    """Say whether numbers stand next to each other on either side of a column."""
    sides = Counter(
        (_is_numbered(part(line, 0, at)), _is_numbered(part(line, at, END))) for line in lines
    )
    alike, odd = sides[True, True], sides[True, False] + sides[False, True]
    return alike >= _FEWEST and alike > 2 * odd


def _is_numbered(part: str) -> bool:
    return bool(part.strip()) and read_label(part.strip()) is not None


def _are_parted(lines: Sequence[Line], at: int) -> bool:
    """Say whether hardly any line crosses the gap before a column."""
    wide = [line for line in lines if line.width > at]
    return sum(part(line, at - 2, at).isspace() for line in wide) >= _KEPT * len(wide)


def part(line: Line, start: int, end: int) -> str:
    """Return what stands between two columns of a line."""
    if line.raw.isascii():
        return line.raw[start:end]
    at, part = 0, ""
    for char in line.raw:
        part += char if start <= at < end else ""
        at += columns(char)
    return part


def column_of(lines: Sequence[Line], start: int, end: int) -> Iterator[Line]:
    """Yield what the lines have between two columns, as lines of their own."""
    gap = True
    for line in lines:
        raw = part(line, start, end).rstrip()
        text = raw.strip()
        gap = gap or line.gap
        if text:
            indent = columns(raw[: len(raw) - len(raw.lstrip())])
            width = columns(raw)
            yield replace(
                line,
                text=text,
                raw=raw,
                indent=indent,
                width=width,
                gap=gap,
                column=1 + bool(start),
            )
            gap = False
