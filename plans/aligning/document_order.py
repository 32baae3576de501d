"""Pairs of positions become pairs of ids, in document order, with what moved."""

from __future__ import annotations

from collections import defaultdict
from itertools import product

from plans.aligning.groups import Group
from plans.aligning.increasing_subsequence import heaviest_rising
from plans.aligning.pair import How, Pair
from plans.aligning.sides import Matching


def in_order(matching: Matching, groups: list[Group]) -> list[Pair]:
    """Return every clause of both sides in one pair; a removed one follows what stood before it."""
    elsewhere = moved(matching, groups)
    keyed: list[tuple[tuple[int, int, int], Pair]] = []
    last = -1
    place = dict(matching.there)
    for group in groups:
        olds, news = group.sides
        place |= dict.fromkeys(olds, news[0])
        pair = _pair(matching, olds, news, "split" if group.side == 0 else "merge", group.score)
        keyed.append(((news[0], 0, 0), pair))
    for here in range(len(matching.before)):
        if here in matching.there:
            how, score = matching.how[here]
            there = matching.there[here]
            pair = _pair(matching, (here,), (there,), how, score, here in elsewhere)
            keyed.append(((there, 0, 0), pair))
        elif here not in matching.taken[0]:
            keyed.append(((last, 1, here), _pair(matching, (here,), (), "none", 0.0)))
        last = place.get(here, last)
    keyed += [
        ((there, 0, 0), _pair(matching, (), (there,), "none", 0.0))
        for there in range(len(matching.after))
        if matching.is_free(1, there)
    ]
    keyed.sort(key=lambda each: each[0])
    return [pair for _, pair in keyed]


def _pair(
    matching: Matching,
    here: tuple[int, ...],
    there: tuple[int, ...],
    how: How,
    score: float,
    moved: bool = False,
) -> Pair:
    olds = tuple(matching.before[n].id for n in here)
    news = tuple(matching.after[n].id for n in there)
    return Pair(olds, news, how, round(score, 3), moved)


def moved(matching: Matching, groups: list[Group]) -> set[int]:
    """Return the fewest clauses whose moving explains the order and nesting after."""
    kin = _kin(matching, groups)
    families: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    found: set[int] = set()
    for here, there in sorted(matching.there.items()):
        parents = matching.before[here].parent, matching.after[there].parent
        if parents in kin:
            families[parents].append(here)
        else:
            found.add(here)
    return found.union(*(_out_of_order(matching, family) for family in families.values()))


def _kin(matching: Matching, groups: list[Group]) -> set[tuple[int, int]]:
    """Return which clauses before are which after, pieces and tops of the documents included."""
    kin = set(matching.there.items()) | {(-1, -1)}
    return kin.union(*(product(*group.sides) for group in groups))


def _out_of_order(matching: Matching, family: list[int]) -> set[int]:
    theirs = [matching.there[here] for here in family]
    if theirs == sorted(theirs):  # as most are: nothing has to be weighed
        return set()
    weights = [matching.weight(*pair) for pair in zip(family, theirs, strict=True)]
    stay = heaviest_rising(theirs, weights)
    return {here for number, here in enumerate(family) if number not in stay}
