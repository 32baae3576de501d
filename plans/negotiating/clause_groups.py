"""Several texts side by side where nobody typed what they state: clauses that are the same clause.

Each two texts are aligned, and what is paired anywhere stands in one group, so that the order in
which texts are named decides nothing.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from itertools import combinations

from plans.aligning import align
from plans.model import Alternative, Clause, Revision
from plans.negotiating.cells import State, state_of
from plans.terms import Attestation, Evidence
from plans.values import frozen

Spot = tuple[int, str]
"""A clause by the number of its text and its id."""


@frozen
class Passage:
    """What one text says in a group of clauses; no clauses if it has none there."""

    clauses: tuple[Clause, ...] = ()
    agreed: tuple[str, ...] | None = None

    @property
    def silent(self) -> bool:
        """Whether the text has no such clause."""
        return not self.clauses

    @property
    def speaks(self) -> bool:
        """Whether it has such a clause that is not only carried."""
        return any(not each.carried for each in self.clauses)

    @property
    def open(self) -> bool:
        """Whether there is something to choose from."""
        return any(each.alternatives for each in self.clauses)

    @property
    def support(self) -> Attestation | None:
        """The least that it is supported by; what is carried left out if it says more."""
        cites = [cite for each in self.clauses if not each.carried for cite in each.cites]
        if self.clauses and not self.speaks:
            return "carried"
        return Evidence.of(tuple(cites)).weakest

    @property
    def state(self) -> State:
        """The one word for it."""
        if self.silent:
            return "silent"
        return "open" if self.open and self.speaks else state_of(self.support)

    @property
    def whole(self) -> Hashable:
        """What it says: its words, white space apart, and what the sides of its brackets want."""
        return tuple(
            (_plain(each.heading), _plain(each.prose), frozenset(map(_wanted, each.alternatives)))
            for each in self.clauses
        )


def _plain(text: str) -> str:
    return " ".join(text.split())


def _wanted(alternative: Alternative) -> Hashable:
    return frozenset(alternative.by), _plain(alternative.words)


@frozen
class Group:
    """One row: a passage of each text, and the clause that names it."""

    named: Clause
    passages: tuple[Passage, ...]


def groups_of(revisions: Sequence[Revision]) -> tuple[Group, ...]:
    """Return the clauses of ``revisions`` in groups, in the order in which the texts have them.

    The earliest text comes first; what a later one has more stands behind what it follows there.
    """
    order = sorted(range(len(revisions)), key=lambda number: _rank(revisions[number]))
    leaders = _united(revisions, order)
    members: dict[Spot, list[Spot]] = {}
    for spot in _all(revisions):
        members.setdefault(_leader(leaders, spot), []).append(spot)
    return tuple(
        _group(sorted(members[leader], key=lambda spot: order.index(spot[0])), revisions)
        for leader in _rows(revisions, order, leaders)
    )


def _all(revisions: Sequence[Revision]) -> list[Spot]:
    return [(number, id) for number, each in enumerate(revisions) for id in each.places]


def _rank(revision: Revision) -> tuple[str, str, list[str]]:
    """Return by what a text stands before another: its day, its name, or else its words."""
    words = [word for each in revision.walk() for word in (each.heading, each.prose)]
    return revision.date or "9999", revision.revision, words


def _united(revisions: Sequence[Revision], order: Sequence[int]) -> dict[Spot, Spot]:
    leaders = {spot: spot for spot in _all(revisions)}
    for one, other in combinations(order, 2):
        for pair in align(revisions[one], revisions[other]):
            spots = [(one, id) for id in pair.before] + [(other, id) for id in pair.after]
            for spot in spots[1:]:
                leaders[_leader(leaders, spot)] = _leader(leaders, spots[0])
    return leaders


def _leader(leaders: dict[Spot, Spot], spot: Spot) -> Spot:
    while leaders[spot] != spot:
        leaders[spot] = leaders[leaders[spot]]
        spot = leaders[spot]
    return spot


def _rows(
    revisions: Sequence[Revision], order: Sequence[int], leaders: dict[Spot, Spot]
) -> list[Spot]:
    rows: list[Spot] = []
    for number in order:
        behind = 0
        for id in revisions[number].places:
            leader = _leader(leaders, (number, id))
            if leader in rows:
                behind = rows.index(leader) + 1
            else:
                rows.insert(behind, leader)
                behind += 1
    return rows


def _group(spots: Sequence[Spot], revisions: Sequence[Revision]) -> Group:
    first, id = spots[0]
    found: list[list[Clause]] = [[] for _ in revisions]
    for number, own in spots:
        found[number].append(revisions[number].places[own].clause)
    passages = tuple(
        Passage(tuple(clauses), _agreed(clauses, revision))
        for clauses, revision in zip(found, revisions, strict=True)
    )
    return Group(revisions[first].places[id].clause, passages)


def _agreed(clauses: Sequence[Clause], revision: Revision) -> tuple[str, ...] | None:
    settled = clauses and all(
        "agreed" in (revision.status, each.status) and not (each.carried or each.alternatives)
        for each in clauses
    )
    return revision.tabled_by if settled else None
