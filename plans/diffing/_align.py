"""Which clause is which.

Stages run in order, each pairing what the earlier ones left: declared identity first (the clause's
own id, then recorded lineage between two documents), then whatever is left stands alone. A stage is
a function from what is left to pairs; further stages take their place in ``STAGES``.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from plans.diffing._changes import Pair
from plans.model import LineageRow, Place, Revision


@dataclass(frozen=True)
class Sides:
    """What is still to be paired, and what is known about how the two documents are related."""

    before: dict[str, Place]
    after: dict[str, Place]
    lineage: tuple[LineageRow, ...] = ()

    def without(self, pairs: list[Pair]) -> Sides:
        """Return the sides less the clauses in ``pairs``."""
        used = {id for pair in pairs for id in pair.before}, {id for p in pairs for id in p.after}
        return Sides(
            {id: place for id, place in self.before.items() if id not in used[0]},
            {id: place for id, place in self.after.items() if id not in used[1]},
            self.lineage,
        )


Stage = Callable[[Sides], Iterator[Pair]]


def by_lineage_groups(sides: Sides) -> Iterator[Pair]:
    """Pair what a recorded split (1→n) or merge (n→1) says; runs first, as ids would halve it."""
    for row in sides.lineage:
        split = len(row.origin) == 1 and len(row.to) > 1
        merge = len(row.to) == 1 and len(row.origin) > 1
        known = set(row.origin) <= sides.before.keys() and set(row.to) <= sides.after.keys()
        if known and (split or merge):
            yield Pair(row.origin, row.to, "split" if split else "merge", 1.0)


def by_id(sides: Sides) -> Iterator[Pair]:
    """Pair clauses that carry the same id: it was minted once and says what they are."""
    for id in sides.before:
        if id in sides.after:
            yield Pair((id,), (id,), "id", 1.0)


def by_lineage(sides: Sides) -> Iterator[Pair]:
    """Pair clauses that recorded lineage names as one and the same under two ids."""
    for row in sides.lineage:
        if len(row.origin) == len(row.to) == 1:
            here, there = row.origin[0], row.to[0]
            if here in sides.before and there in sides.after:
                yield Pair((here,), (there,), "id", 1.0)


STAGES: tuple[Stage, ...] = (by_lineage_groups, by_id, by_lineage)


def align(
    before: Revision, after: Revision, lineage: tuple[LineageRow, ...] = ()
) -> tuple[Pair, ...]:
    """Return every clause of both revisions in exactly one pair, in document order."""
    all_sides = sides = Sides(before.places, after.places, lineage)
    pairs: list[Pair] = []
    for stage in STAGES:
        found = _disjoint(stage(sides))
        pairs += found
        sides = sides.without(found)
    pairs += [Pair((id,), (), "none", 0.0) for id in sides.before]
    pairs += [Pair((), (id,), "none", 0.0) for id in sides.after]
    return tuple(_in_order(_with_moves(pairs, all_sides), all_sides))


def _disjoint(pairs: Iterator[Pair]) -> list[Pair]:
    seen: set[tuple[str, str]] = set()
    kept = []
    for pair in pairs:
        ends = {("before", id) for id in pair.before} | {("after", id) for id in pair.after}
        if not ends & seen:
            seen |= ends
            kept.append(pair)
    return kept


def _with_moves(pairs: list[Pair], sides: Sides) -> list[Pair]:
    """Mark the fewest clauses whose moving explains the order and nesting after."""
    partner = {pair.before[0]: pair.after[0] for pair in pairs if pair.before and pair.after}
    partner[""] = ""
    families: dict[str, list[tuple[int, int, str]]] = {}
    moved: set[str] = set()
    for here, there in partner.items():
        if not here:
            continue
        old, new = sides.before[here], sides.after[there]
        if partner.get(old.parent) != new.parent:
            moved.add(here)
        else:
            families.setdefault(new.parent, []).append((old.index, new.index, here))
    for family in families.values():
        family.sort()
        stay = _longest_rising([there for _, there, _ in family])
        moved |= {here for number, (_, _, here) in enumerate(family) if number not in stay}
    return [
        Pair(pair.before, pair.after, pair.how, pair.score, True)
        if pair.before and pair.after and pair.before[0] in moved
        else pair
        for pair in pairs
    ]


def _longest_rising(numbers: list[int]) -> set[int]:
    """Return the positions of a longest increasing subsequence (patience sorting, n log n)."""
    tops: list[int] = []
    piles: list[int] = []
    links: list[int] = []
    for position, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        links.append(piles[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [number]
        piles[pile : pile + 1] = [position]
    chain: set[int] = set()
    position = piles[-1] if piles else -1
    while position >= 0:
        chain.add(position)
        position = links[position]
    return chain


def _in_order(pairs: list[Pair], sides: Sides) -> list[Pair]:
    """Order pairs by place after; a removed clause follows the one that stood before it."""
    after = {id: number for number, id in enumerate(sides.after)}
    where = {id: after[pair.after[0]] for pair in pairs if pair.after for id in pair.before}
    keys: dict[str, tuple[int, int, int]] = {}
    last = -1
    for number, id in enumerate(sides.before):
        last = where.get(id, last)
        keys[id] = (last, 1, number)

    def key(pair: Pair) -> tuple[int, int, int]:
        return (after[pair.after[0]], 0, 0) if pair.after else keys[pair.before[0]]

    return sorted(pairs, key=key)
