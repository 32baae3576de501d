"""Which clause of one version is which of the other, in the order that both keep.

What two clauses share is weighed: number, figures, headings, depth, length. Of all ways to pair
clauses without crossing, the one that shares most is taken; no clause has to have a partner. Long
versions are paired from one landmark to the next.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from plans.paralleling.landmarks import stretches
from plans.paralleling.sides import Version
from plans.values import frozen

Pairing = tuple[int | None, int | None]
# Weights are whole numbers, so that sums are exact and the same from either side.
_POINT = 1000
# Of longer versions no clause is looked for further away than this share of the whole, nor than so
# many clauses: what is weighed grows with the text, not with its square.
_SHORT, _REACH, _FARTHEST = 400, 0.15, 50


@frozen
class _Sums:
    """The most that the first clauses of one side share with the first ones of the other.

    Attributes:
        first: how many of the other the first sum is for; ``sums`` goes on by one each.
    """

    first: int
    sums: list[int]

    def of(self, count: int) -> int:
        """Return the sum for so many of the other side; beyond the last nothing is added."""
        return self.sums[min(count - self.first, len(self.sums) - 1)]


def in_order(before: Sequence[Version], after: Sequence[Version]) -> list[Pairing]:
    """Return each clause of both in one pairing, as positions; None is no partner."""
    scale = _scale(before, after)
    if max(len(before), len(after)) <= _SHORT:
        return _paired(before, after, scale)
    found: list[Pairing] = []
    for olds, news in stretches(before, after):
        here, there = slice(olds.start, olds.stop), slice(news.start, news.stop)
        for old, new in _paired(before[here], after[there], scale):
            found.append((_from(olds, old), _from(news, new)))
    return found


def _from(stretch: range, number: int | None) -> int | None:
    return None if number is None else stretch[number]


def _paired(before: Sequence[Version], after: Sequence[Version], scale: float) -> list[Pairing]:
    near = [_near(number, len(before), len(after)) for number in range(len(before))]
    weights = [_row(before[here], after, near[here], scale) for here in range(len(before))]
    return _walked_back(weights, _sums(weights, near), len(after))


def _near(here: int, olds: int, news: int) -> range:
    """Return where the partner of a clause is looked for."""
    reach = news if max(olds, news) <= _SHORT else min(int(news * _REACH), _FARTHEST)
    middle = here * news // olds
    return range(max(middle - reach, 0), min(middle + reach + 1, news))


def _row(one: Version, after: Sequence[Version], near: range, scale: float) -> dict[int, int]:
    """Return what speaks for each partner of a clause, by position, where anything does."""
    found = {there: likeness(one, after[there], scale) for there in near}
    return {there: weight for there, weight in found.items() if weight > 0}


def _sums(weights: Sequence[dict[int, int]], near: Sequence[range]) -> list[_Sums]:
    """Return the most that the first clauses of either side can share, by how many of each."""
    sums = [_Sums(0, [0])]
    for row, places in zip(weights, near, strict=True):
        above = sums[-1]
        best = [above.of(places.start)]
        for there in places:
            paired = above.of(there) + row.get(there, 0)
            best.append(max(paired, above.of(there + 1), best[-1]))
        sums.append(_Sums(places.start, best))
    return sums


def _walked_back(
    weights: Sequence[dict[int, int]], sums: Sequence[_Sums], news: int
) -> list[Pairing]:
    found: list[Pairing] = []
    here, there = len(weights), news
    while here or there:
        most = sums[here].of(there)
        weight = weights[here - 1].get(there - 1, 0) if here and there else 0
        if weight and most == sums[here - 1].of(there - 1) + weight:
            here, there = here - 1, there - 1
            found.append((here, there))
        elif not here or (there > sums[here].first and most == sums[here].of(there - 1)):
            there -= 1
            found.append((None, there))
        else:
            here -= 1
            found.append((here, None))
    return found[::-1]


def likeness(one: Version, other: Version, scale: float) -> int:
    """Return how much speaks for two clauses being one; below zero, against it.

    ``scale`` is how many letters of the first language go on one of the second, as a logarithm.
    """
    shared = (
        _numbers(one, other)
        + _figures(one, other)
        + _standing(one, other)
        + _lengths(len(one.words), len(other.words), scale)
    )
    return round(shared * _POINT)


def _numbers(one: Version, other: Version) -> float:
    here, there = one.own_number, other.own_number
    if not here and not there:
        return 0.25
    if not here or not there:
        return -0.75
    if one.number == other.number:
        return 3.0
    return 1.0 if here == there else -1.5


def _figures(one: Version, other: Version) -> float:
    here, there = one.figures, other.figures
    if not here and not there:
        return 0.25
    shared = sum((here & there).values())
    return 3.0 * shared / max(here.total(), there.total()) if shared else -0.5


def _standing(one: Version, other: Version) -> float:
    headed = bool(one.place.clause.heading) == bool(other.place.clause.heading)
    return 0.5 - 0.5 * abs(one.depth - other.depth) + (0.25 if headed else -0.5)


def _lengths(one: int, other: int, scale: float) -> float:
    if not one or not other:
        return 0.5 if one == other else -1.0
    return 1.0 - min(abs(log(one / other) - scale), 3.0)


def _scale(before: Sequence[Version], after: Sequence[Version]) -> float:
    sizes = [sum(len(each.words) for each in side) or 1 for side in (before, after)]
    return log(sizes[0] / sizes[1])
