"""Texts set side by side in columns, as treaties in two languages are: one, then the others.

Only a text that counts alike in all columns is taken for several: a table, or terms with what they
mean beside them, have no numbers that stand next to each other line by line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from plans.drafting import Line, columns
from plans.outlining import read_label

# So many lines have a number in both columns, and so much of the lines wide enough keeps the gap.
_FEWEST, _KEPT = 3, 0.95
# The second column does not begin further left.
_NARROWEST = 20
# Of three and more columns each begins on so many of the lines that another does.
_OFTEN = 0.4
END = 1 << 30
Span = tuple[int, int]
_APART = re.compile(r"(?<=\S) {2,}(?=\S)")


def one_below_the_other(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of the left column and then those of the others; of one text, ``lines``.

    What stands above all columns is of every text; the heads of three and more are of none.
    """
    first = next((at for at, line in enumerate(lines) if _APART.search(line.raw)), len(lines))
    above, below = lines[:first], lines[first:]
    starts = _columns(below) or _second_column(below)
    if not starts:
        return list(lines)
    spans = list(pairwise((0, *starts, END)))
    heads = _heads(below, spans) if len(spans) > 2 else 0
    found = list(above)
    for nth, (start, end) in enumerate(spans, 1):
        head = column_of(below[:heads], start, end, -nth)
        found += [*head, *column_of(below[heads:], start, end, nth)]
    return found


def _second_column(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return the column where a second text begins beside the first; none if there is only one."""
    at = busiest_column(lines)
    found = at and _count_alike(lines, [(0, at), (at, END)]) and _are_parted(lines, at)
    return (at,) if found else ()


def _columns(lines: Sequence[Line]) -> tuple[int, ...]:
    """Return where the second and later of three or more texts begin; none if there are fewer."""
    starts = _starts(lines)
    often = max(starts.values(), default=0) * _OFTEN
    found = sorted(at for at, count in starts.items() if at >= _NARROWEST and count > often)
    spans = list(pairwise((0, *found, END)))
    if len(spans) < 3 or any(end - start < _NARROWEST for start, end in spans):
        return ()
    parted = all(_are_parted(lines, at) for at in found)
    return tuple(found) if parted and _count_alike(lines, spans) else ()


def _heads(lines: Sequence[Line], spans: Sequence[Span]) -> int:
    """Return how many lines stand above the first that is numbered in each column."""
    numbered = (at for at, line in enumerate(lines) if all(_numbered(line, spans)))
    return next(numbered, 0)


def _starts(lines: Sequence[Line]) -> Counter[int]:
    """Return where words behind a gap begin, and how often."""
    return Counter(
        columns(line.raw[: found.end()]) for line in lines for found in _APART.finditer(line.raw)
    )


def busiest_column(lines: Sequence[Line]) -> int:
    """Return where most words behind a gap begin, if that is no margin; else 0."""
    at, _ = max(_starts(lines).items(), key=lambda each: (each[1], -each[0]), default=(0, 0))
    return at if at >= _NARROWEST else 0


def _count_alike(lines: Sequence[Line], spans: Sequence[Span]) -> bool:
    """Say whether numbers stand next to each other in all columns."""
    sides = Counter(tuple(_numbered(line, spans)) for line in lines)
    alike = sides[(True,) * len(spans)]
    odd = sum(count for side, count in sides.items() if any(side) and not all(side))
    return alike >= _FEWEST and alike > 2 * odd


def _numbered(line: Line, spans: Sequence[Span]) -> list[bool]:
    return [_is_numbered(part(line, start, end)) for start, end in spans]


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


def column_of(lines: Sequence[Line], start: int, end: int, nth: int) -> Iterator[Line]:
    """Yield what the lines have between two columns, as lines of their own, of text ``nth``."""
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
                column=nth,
            )
            gap = False
