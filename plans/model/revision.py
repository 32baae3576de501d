"""A revision: the proposal at one moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any, Literal

from pydantic import BaseModel

from plans.model.clause import FROZEN, Clause
from plans.model.field_types import Day, Id
from plans.records import Records, Tabular
from plans.terms import ATTESTATIONS, Attestation, Cite, Names, Parties
from plans.values import frozen

RevisionStatus = Literal[
    "draft", "tabled", "reported", "agreed", "rejected", "superseded", "withdrawn"
]


@frozen
class Place:
    """A clause and where it stands.

    Attributes:
        clause: the clause itself.
        parent: id of the clause above, empty at the top.
        index: position among its siblings, from 0.
        labels: printed numbers from the top down, for display as ``21 (d)``.
    """

    clause: Clause
    parent: str
    index: int
    labels: tuple[str, ...]

    @property
    def label(self) -> str:
        """The full printed number, ``21 (d)``; empty if nothing on the way is numbered.

        A number that says its parent's too, ``2.1`` below ``2``, says it once.
        """
        return _joined(self.labels)


# Texts that are read one after another number their clauses alike.
@lru_cache(4096)
def _joined(labels: tuple[str, ...]) -> str:
    said = [label for label in labels if label]
    kept = (one for one, below in pairwise([*said, ""]) if not _holds(below, one))
    return " ".join(kept)


def _holds(label: str, above: str) -> bool:
    """Whether a printed number begins with the whole number above it, ``2.1`` below ``2.``."""
    whole = above.rstrip(".")
    return label.startswith((f"{whole}.", f"{whole}(")) and len(label) > len(whole) + 1


class Head(BaseModel):
    """What a revision's file says above the clauses."""

    model_config = FROZEN

    revision: Id
    title: str = ""
    date: Day | None = None
    parent: str | None = None
    # The texts that a merge put together; the parent is the one that they all started from.
    merged_from: Names = ()
    tabled_by: Parties = ()
    status: RevisionStatus = "draft"
    sources: Names = ()
    notes: tuple[str, ...] = ()
    # Ids that an importer made up name a clause within its file: they never say that two are one.
    ids: Literal["lasting", "provisional"] = "lasting"
    # Of a text that tells only some clauses the others are the parent's, never removed.
    partial: bool = False
    # A paper on a part of what is negotiated: what it does not speak of is left to other papers.
    covers: Literal["all", "part"] = "all"


class Listed(Head):
    """What a list tells of a revision: its head, and of its clauses only this.

    Attributes:
        count: how many clauses there are, those below others counted too.
        typed: whether anybody has said what one states.
        support: the best support that any has; None where nobody recorded any.
    """

    count: int
    typed: bool
    support: Attestation | None


class Revision(Head, Tabular):
    """One revision of a proposal, as its file has it."""

    clauses: tuple[Clause, ...] = ()

    def model_copy(
        self, *, update: Mapping[str, Any] | None = None, deep: bool = False
    ) -> Revision:
        """Return a copy with ``update``; what was worked out from the old clauses stays behind."""
        made = super().model_copy(update=update, deep=deep)
        made.__dict__.pop("places", None)
        return made

    def walk(self) -> Iterator[Clause]:
        """Yield every clause in document order, sub-clauses after their parent."""
        for clause in self.clauses:
            yield from clause.walk()

    def listed(self) -> Listed:
        """Return what a list tells of it."""
        count = sum(1 for _ in self.walk())
        return listed(self, count, (each.cites for each in self.walk()), typed=self.typed)

    @property
    def head(self) -> Head:
        """What stands above the clauses, as an edition has it too."""
        return self

    @property
    def typed(self) -> bool:
        """Whether anybody has said what a clause of it states."""
        return any(clause.terms for clause in self.walk())

    @property
    def support(self) -> Attestation | None:
        """The best support that any clause has; None where nobody recorded any."""
        return _best(clause.cites for clause in self.walk())

    def records(self) -> Records:
        """Return a row for each clause."""
        from plans.model.clause_columns import clause_records

        return clause_records(self.standing())

    def standing(self) -> Iterator[Place]:
        """Yield every clause with its place in document order, one with a repeated id too."""
        stack = [
            Place(clause, "", index, (clause.label,)) for index, clause in enumerate(self.clauses)
        ][::-1]
        while stack:
            place = stack.pop()
            yield place
            below = [
                Place(clause, place.clause.id, index, (*place.labels, clause.label))
                for index, clause in enumerate(place.clause.clauses)
            ]
            stack.extend(reversed(below))

    @cached_property
    def places(self) -> dict[str, Place]:
        """Every clause with its place, by id, in document order; of a repeated id the first."""
        found: dict[str, Place] = {}
        for place in self.standing():
            found.setdefault(place.clause.id, place)
        return found


def listed(head: Head, count: int, cited: Iterable[tuple[Cite, ...]], *, typed: bool) -> Listed:
    """Return what a list tells of a text with ``count`` clauses, which cite all this."""
    said = {name: getattr(head, name) for name in Head.model_fields}
    return Listed(**said, count=count, typed=typed, support=_best(cited))


def _best(cited: Iterable[tuple[Cite, ...]]) -> Attestation | None:
    # Drafts that were read one after another have their cites in common.
    each_once = {id(each): each for each in cited}.values()
    found = {cite.attestation for each in each_once for cite in each}
    return next((each for each in ATTESTATIONS if each in found), None)
