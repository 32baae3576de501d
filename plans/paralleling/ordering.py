"""Which clause of one version is which of the other, in the order that both keep.

What two clauses share is weighed: number, figures, headings, depth, length. Of all ways to pair
clauses without crossing, the one that shares most is taken; no clause has to have a partner.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from plans.paralleling.sides import Version

Pairing = tuple[int | None, int | None]
# Weights are whole numbers, so that sums are exact and the same from either side.
_POINT = 1000
# Of longer versions no clause is looked for further away than this share of the whole.
_SHORT, _REACH = 400, 0.15


def in_order(before: Sequence[Version], after: Sequence[Version]) -> list[Pairing]:
    """Return each clause of both in one pairing, as positions; None is no partner."""
    scale = _scale(before, after)
    weights = [_row(before, after, here, scale) for here in range(len(before))]
    return _walked_back(weights, _sums(weights, len(after)), len(after))


def _row(
    before: Sequence[Version], after: Sequence[Version], here: int, scale: float
) -> dict[int, int]:
    """Return what speaks for each partner of a clause, by position, where anything does."""
    olds, news = len(before), len(after)
    reach = news if max(olds, news) <= _SHORT else int(news * _REACH)
    middle = here * news // olds
    near = range(max(middle - reach, 0), min(middle + reach + 1, news))
    found = {there: likeness(before[here], after[there], scale) for there in near}
    return {there: weight for there, weight in found.items() if weight > 0}


def _sums(weights: list[dict[int, int]], news: int) -> list[list[int]]:
    """Return the most that the first clauses of either side can share, by how many of each."""
    sums = [[0] * (news + 1)]
    for row in weights:
        above, best = sums[-1], [0]
        for there in range(news):
            paired = above[there] + row.get(there, 0)
            best.append(max(paired, above[there + 1], best[there]))
        sums.append(best)
    return sums


def _walked_back(weights: list[dict[int, int]], sums: list[list[int]], news: int) -> list[Pairing]:
    found: list[Pairing] = []
    here, there = len(weights), news
    while here or there:
        weight = weights[here - 1].get(there - 1, 0) if here and there else 0
        if weight and sums[here][there] == sums[here - 1][there - 1] + weight:
            here, there = here - 1, there - 1
            found.append((here, there))
        elif there and (not here or sums[here][there] == sums[here][there - 1]):
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
