"""Judges whether a printed number continues or starts a series, so that a year does not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from plans.outlining.keywords import ARTICLE, BULLET, ITEM
from plans.outlining.layout import Where
from plans.outlining.nodes import Level, Node
from plans.outlining.numerals import SKIPS, roman
from plans.outlining.printed_numbers import Mark, Need, Reading

# How many numbers may be missing before a jump needs a neighbour to be believed.
GAP = 10
# Columns by which a number may stand off its series: right-aligned numbers do.
SLACK = 1


class Evidence(IntEnum):
    """How well a number fits where it stands."""

    NONE = 0
    JUMP = 1
    FIRST = 2
    NEXT = 3


@dataclass(frozen=True, slots=True)
class Fit:
    """A reading of a mark, and how many of the open levels stay open above it.

    ``sibling`` if it goes on with an open series, ``aligned`` if it comes next there and is printed
    in the same column.
    """

    evidence: Evidence
    reading: Reading
    depth: int
    sibling: bool = False
    aligned: bool = False


# The last number of each style, and the clause below which it stood.
Memory = dict[str, tuple[tuple[int, ...], Node]]


class Later:
    """What stands further down: whether a series goes on there, which label comes next."""

    def __init__(self, marks: Sequence[Mark | None]) -> None:
        self._last: dict[tuple[str, tuple[int, ...]], int] = {}
        self._next: dict[int, str] = {}
        coming: dict[str, str] = {}
        for no in range(len(marks) - 1, -1, -1):
            mark = marks[no]
            if mark is None:
                continue
            for reading in mark.readings:
                self._last.setdefault((reading.style, reading.full), no)
            shape = mark.printed.replace(mark.core, "", 1) if not mark.kind else mark.kind
            self._next[no] = coming.get(shape, "")
            coming[shape] = mark.core

    def goes_on(self, reading: Reading, no: int) -> bool:
        """Say whether the number after ``reading`` stands below line ``no``."""
        after = (*reading.prefix, reading.number + 1)
        return self._last.get((reading.style, after), -1) > no

    def meant(self, mark: Mark, no: int) -> tuple[Reading, ...]:
        """Return the readings of ``mark`` that the next label of its shape leaves open.

        After (h), (i) is a letter, but not when (ii) follows it.
        """
        following = self._next.get(no, "")
        if len(mark.readings) < 2 or len(following) < 2:
            return mark.readings
        value = roman(mark.core)
        if value and roman(following) == value + 1:
            return tuple(each for each in mark.readings if each.number == value) or mark.readings
        return mark.readings


def best_fit(
    mark: Mark,
    no: int,
    indent: int,
    stack: Sequence[Level],
    memory: Memory,
    later: Later,
) -> Fit:
    """Return the likeliest place of ``mark`` among the open levels."""
    fits = [
        _fit(reading, mark, indent, stack, memory, goes_on=later.goes_on(reading, no))
        for reading in later.meant(mark, no)
    ]
    return max(fits, key=lambda fit: (fit.evidence, fit.sibling))


def believed(mark: Mark, fit: Fit, where: Where, *, goes_on: bool, deeper: bool = False) -> bool:
    """Say whether a label that fits so well is one, where its line stands.

    Args:
        mark: the label.
        fit: where it fits.
        where: how its line follows the one before.
        goes_on: whether its series goes on further down.
        deeper: whether its line is indented by more than the one before.
    """
    if where == Where.WRAPPED:
        listed = fit.evidence >= Evidence.FIRST and deeper and goes_on
        return mark.need == Need.SEQUENCE and not mark.kind and (fit.aligned or listed)
    if where == Where.FRESH and mark.need == Need.NOTHING:
        return True
    if mark.need == Need.NEIGHBOURS:
        plain = fit.reading.style in ("1", "1-")
        needed = Evidence.NEXT if where != Where.FRESH and plain else Evidence.FIRST
        return fit.evidence >= needed and (fit.evidence == Evidence.NEXT or goes_on)
    wanted = Evidence.JUMP if where == Where.FRESH or fit.sibling else Evidence.FIRST
    return fit.evidence >= wanted


def _fit(
    reading: Reading,
    mark: Mark,
    indent: int,
    stack: Sequence[Level],
    memory: Memory,
    *,
    goes_on: bool,
) -> Fit:
    for depth in range(len(stack) - 1, 0, -1):
        level = stack[depth]
        if level.style == reading.style and _is_sibling(level, reading, indent, stack[:depth]):
            evidence = _among(reading, mark, level, goes_on=goes_on)
            if evidence or not reading.prefix:
                aligned = evidence == Evidence.NEXT and abs(level.indent - indent) <= SLACK
                return Fit(evidence, reading, depth, sibling=True, aligned=aligned)
    for depth in range(len(stack) - 1, 0, -1):
        level = stack[depth]
        if _is_parent(level, reading):
            first = reading.number == (2 if level.tail_style else 1)
            return Fit(Evidence.NEXT if first else Evidence.JUMP, reading, depth + 1)
        if mark.rank == ITEM and level.rank < ITEM and level.full:
            break  # below Article 2, 1.1 is no part of Chapter 1
    last, parent = memory.get(reading.style, ((), None))
    evidence = _opening(reading, last, goes_on=goes_on)
    again = [depth + 1 for depth, level in enumerate(stack) if level.node is parent]
    if again and evidence != Evidence.FIRST and mark.rank == ITEM:
        return Fit(evidence, reading, again[0])
    return Fit(evidence, reading, depth_for(mark.rank, indent, stack, reading.style))


def _is_parent(level: Level, reading: Reading) -> bool:
    """Say whether ``reading`` prints the number of ``level`` before its own: 8.4 below 8."""
    if level.tail_style:
        return level.tail_style == reading.style and reading.number == 2
    counted = level.rank < ITEM or level.style[:1] == "1"
    return bool(reading.prefix) and counted and level.full == reading.prefix


def _is_sibling(level: Level, reading: Reading, indent: int, above: Sequence[Level]) -> bool:
    """Say whether ``reading`` stands in the series of ``level``, by the column it is printed at."""
    if level.rank < ITEM or level.indent < 0:
        return True
    if indent > level.indent + SLACK and reading.number == 1:
        return False
    outer = [each for each in above if each.style == level.style]
    nearer = any(abs(each.indent - indent) < abs(level.indent - indent) for each in outer)
    return not nearer


def _among(reading: Reading, mark: Mark, level: Level, *, goes_on: bool) -> Evidence:
    """Return how well ``reading`` follows the last number of an open series of its style."""
    *prefix, last = level.full
    number = reading.number
    if tuple(prefix) != reading.prefix:
        return _next_chapter(reading, tuple(prefix))
    skips = next((skip for name, skip in SKIPS.items() if name in reading.style), 1)
    if last < number <= last + skips or (number == last and mark.suffix):
        return Evidence.NEXT
    if last <= number <= last + GAP or number == 1:
        return Evidence.JUMP
    return Evidence.JUMP if goes_on else Evidence.NONE


def _next_chapter(reading: Reading, prefix: tuple[int, ...]) -> Evidence:
    """Judge 2.1 after 1.9 where nobody printed a 2."""
    if not prefix or reading.prefix[:-1] != prefix[:-1] or reading.number != 1:
        return Evidence.NONE
    return Evidence.NEXT if reading.prefix[-1] == prefix[-1] + 1 else Evidence.JUMP


def _opening(reading: Reading, last: tuple[int, ...], *, goes_on: bool) -> Evidence:
    """Return how well ``reading`` opens a series, or takes one up again after a heading."""
    ahead = reading.number - last[-1] if last and last[:-1] == reading.prefix else 0
    if ahead == 1:
        return Evidence.NEXT
    if set(reading.full) == {1}:
        return Evidence.FIRST
    first_of_chapter = bool(reading.prefix) and reading.number == 1
    return Evidence.JUMP if 0 < ahead <= GAP or goes_on or first_of_chapter else Evidence.NONE


def depth_for(rank: int, indent: int, stack: Sequence[Level], style: str = "") -> int:
    """Return how many levels stay open above something of ``rank`` that continues none of them."""
    depth = len(stack)
    while depth > 1 and _closes(stack[depth - 1], rank, indent, style):
        depth -= 1
    return depth


def _closes(level: Level, rank: int, indent: int, style: str) -> bool:
    if rank < ITEM:
        return (level.rank >= rank and not (level.heads and rank >= ARTICLE)) or (
            rank >= ARTICLE and level.is_done_with(style)
        )
    if level.rank < ITEM or level.indent < 0:
        return rank == ITEM and level.is_done_with(style)
    if level.rank == BULLET:
        return indent <= level.indent
    return level.indent > indent + SLACK
