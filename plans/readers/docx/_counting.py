"""Counts numbered paragraphs in their order, and prints the numbers as Word does."""

from __future__ import annotations

import re

from plans.outlining import BULLET
from plans.readers._number_formats import MOST, written
from plans.readers.docx._numbering import Level, Numbering, Sequence

_PLACE = re.compile(r"%([1-9])")
_BULLET = "bullet"
_NONE = Level(text="")
# Fonts of pictures draw their bullets in the places of letters; all mean that an item begins.
_ANY_BULLET = "•"
_LONGEST = 100


class Counter:
    """The numbers that the paragraphs of one reading of a file have had so far."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        # By list, its last number on each level; one of None starts again.
        self._counts: dict[str, list[int | None]] = {}
        self._used: set[tuple[str, int]] = set()

    def list_of(self, num: str) -> str:
        """Return the list that numbering ``num`` counts in."""
        return self._numbering.sequence(num).list

    def label(self, num: str, level: int) -> str:
        """Count a paragraph at a ``level`` of numbering ``num``, and return what it prints."""
        sequence = self._numbering.sequence(num)
        counts = self._counts.setdefault(sequence.list, [None] * 9)
        counts[level] = self._next(sequence, num, level, counts[level])
        for above in range(level):
            if counts[above] is None:
                counts[above] = sequence.levels.get(above, _NONE).start
        for below in range(level + 1, len(counts)):
            restart = sequence.levels.get(below, _NONE).restart
            if restart is None or level < restart:
                counts[below] = None
        return _printed(sequence, level, counts)

    def _next(self, sequence: Sequence, num: str, level: int, last: int | None) -> int:
        first_use = (num, level) not in self._used
        self._used.add((num, level))
        if first_use and level in sequence.starts:
            return sequence.starts[level]
        if last is None:
            return sequence.levels.get(level, _NONE).start
        return min(last + 1, MOST)


def _printed(sequence: Sequence, level: int, counts: list[int | None]) -> str:
    here = sequence.levels.get(level, _NONE)
    if here.format == _BULLET:
        return _bullet(here.text)

    def number(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        form = sequence.levels.get(at, _NONE).format
        if here.plain and form != "decimalZero":
            form = "decimal"
        return written(counts[at] or 0, form) if at <= level else ""

    return " ".join(_PLACE.sub(number, here.text).split())[:_LONGEST]


def _bullet(text: str) -> str:
    """Return a bullet as any font has it; Word draws most with letters of its own."""
    sign = text.strip()[:1]
    return sign if not sign or BULLET.fullmatch(sign) else _ANY_BULLET
