"""Clauses that are surely the same in two long versions: what stands between them is paired apart.

In words nothing is alike, and numbers shift where a clause comes or goes. But the figures of a
clause and of its neighbours are often found together only once in a text, and in the other version
in the same order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise

from plans.aligning import heaviest_rising
from plans.paralleling.sides import Version

Stretch = tuple[range, range]
# Clauses are looked for that are known with so many neighbours on each side, each time within what
# was found before: what is found only once in a stretch may stand often in the whole.
_NEIGHBOURS = (1, 1, 0, 0, 0)
# Stretches of no more clauses need no landmarks.
_SHORT = 25


def stretches(before: Sequence[Version], after: Sequence[Version]) -> list[Stretch]:
    """Return the positions of both versions in pieces, in order, that begin at landmarks."""
    found = [(range(len(before)), range(len(after)))]
    for around in _NEIGHBOURS:
        found = [finer for each in found for finer in _parted(before, after, each, around)]
    return found


def _parted(
    before: Sequence[Version], after: Sequence[Version], stretch: Stretch, around: int
) -> Iterable[Stretch]:
    olds, news = stretch
    if max(len(olds), len(news)) <= _SHORT:
        return [stretch]
    sides = [before[here] for here in olds], [after[there] for there in news]
    marks = [pair for pair in _landmarks(*sides, around) if pair != (0, 0)]
    pieces = pairwise([(0, 0), *marks, (len(olds), len(news))])
    return [(olds[here:to], news[there:till]) for (here, there), (to, till) in pieces]


def _landmarks(
    before: Sequence[Version], after: Sequence[Version], around: int
) -> list[tuple[int, int]]:
    """Return as many clauses as can be known by their figures, in the order of both."""
    theirs = _only(after, around)
    found = _only(before, around).items()
    common = [(here, theirs[mark]) for mark, here in found if mark in theirs]
    rising = heaviest_rising([there for _, there in common], [1] * len(common))
    return [common[position] for position in sorted(rising)]


def _only(versions: Sequence[Version], around: int) -> dict[Hashable, int]:
    """Return where the clauses are that no other one is like, by their figures and those around."""
    none: list[Hashable] = [()] * around
    seen = [*none, *(frozenset(each.figures.items()) for each in versions), *none]
    marks = [tuple(seen[at : at + 2 * around + 1]) for at in range(len(versions))]
    counts = Counter(marks)
    told = (place for place, each in enumerate(versions) if each.figures)
    return {marks[place]: place for place in told if counts[marks[place]] == 1}
