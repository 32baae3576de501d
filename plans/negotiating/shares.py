"""How much of a text is agreed, under three definitions that have little to do with one another.

A text without brackets is one that its authors left nothing open in: whoever is not one of them has
agreed to nothing. That two texts say the same is no agreement either. So no share stands for all,
and each has its own name, what it is a share of, and between whom.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal, get_args

from plans.model import Clause, Revision
from plans.negotiating.cells import Cell, same
from plans.values import frozen

Definition = Literal[
    "points without a bracket",
    "same value, of the issues that both state",
    "same value, of all issues that the text states",
]

DEFINITIONS: tuple[Definition, ...] = get_args(Definition)
"""In the order in which they are told, and never one of them alone."""


@frozen
class Share:
    """So many of so many, and what of."""

    definition: Definition
    count: int
    total: int


def points_closed(revision: Revision, bracketed: Collection[str]) -> Share:
    """Return how many points of a text have nothing open in them.

    A point is an outermost clause with all below it.

    Args:
        revision: the text.
        bracketed: the ids of the clauses that have a bracket, or stand in one.
    """
    points = [{each.id for each in point.walk()} for point in revision.clauses]
    closed = sum(ids.isdisjoint(bracketed) for ids in points)
    return Share(DEFINITIONS[0], closed, len(points))


def points_carried(revision: Revision, bracketed: Collection[str]) -> int:
    """Return how many points with nothing open in them are carried over whole."""
    return sum(
        _is_carried(point) and {each.id for each in point.walk()}.isdisjoint(bracketed)
        for point in revision.clauses
    )


def _is_carried(point: Clause) -> bool:
    """Whether nothing in a point rests on a source of its own."""
    held = {
        attestation
        for clause in point.walk()
        for evidence in (clause.evidence(), *map(clause.evidence, clause.terms.values()))
        for attestation in evidence.attestations
    }
    return held == {"carried"}


def values_met(
    text: Mapping[str, Cell], other: Mapping[str, Cell], issues: Collection[str] | None = None
) -> tuple[Share, Share]:
    """Return on how many issues two texts say the same: of those both state, and of all of one.

    Args:
        text: the cells of the text that is asked about, by issue.
        other: those of the text that it is held against.
        issues: ids to leave it at; None is all.
    """
    spoken = {id for id, cell in text.items() if cell.speaks and (issues is None or id in issues)}
    both = {id for id in spoken if id in other and other[id].speaks}
    alike = sum(same(text[id], other[id]) for id in both)
    return (
        Share(DEFINITIONS[1], alike, len(both)),
        Share(DEFINITIONS[2], alike, len(spoken)),
    )
