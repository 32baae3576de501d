"""The columns of a clause: one row for each, in the order of the document."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, get_args

from plans.model.clause import Clause, Status
from plans.records import Column, Records
from plans.terms import ATTESTATIONS
from plans.values import frozen

if TYPE_CHECKING:
    from plans.model.revision import Place


@frozen
class Standing:
    """A clause where it stands; ``position`` counts all clauses of its revision from 1."""

    position: int
    place: Place

    @property
    def clause(self) -> Clause:
        """The clause itself."""
        return self.place.clause


CLAUSE: tuple[Column, ...] = (
    Column("clause", "text", "Its id, which stays when it moves.", lambda at: at.clause.id),
    Column("position", "integer", "Which of all clauses of its revision it is, from 1."),
    Column(
        "depth", "integer", "How deep it stands; 1 at the top.", lambda at: len(at.place.labels)
    ),
    Column("label", "text", "Its own printed number.", lambda at: at.clause.label),
    Column(
        "full_label",
        "text",
        "Its printed number with those above it.",
        lambda at: at.place.label,
        brief=True,
    ),
    Column("heading", "text", "Its heading.", lambda at: at.clause.heading, brief=True),
    Column("text", "text", "Its own words.", lambda at: at.clause.text, brief=True),
    Column(
        "closing", "text", "Its own words behind its sub-clauses.", lambda at: at.clause.closing
    ),
    Column(
        "status",
        "text",
        "How far the parties agree on it.",
        lambda at: at.clause.status,
        words=get_args(Status),
    ),
    Column(
        "attestation",
        "text",
        "How well its sources support it, at their weakest.",
        lambda at: at.clause.evidence().weakest,
        words=ATTESTATIONS,
        brief=True,
    ),
    Column(
        "carried",
        "boolean",
        "Whether the sources of its revision say nothing of it, so that the parent's stands.",
        lambda at: at.clause.carried,
    ),
    Column("notes", "text", "Remarks, a paragraph each.", lambda at: "\n\n".join(at.clause.notes)),
)
"""What a clause says of itself; ``Standing`` is the thing."""

_ABOVE = Column("parent", "text", "The id of the clause above.", lambda at: at.place.parent)


def clause_records(places: Iterable[Place]) -> Records:
    """Return a row for each clause in its place."""
    things = (Standing(position, place) for position, place in enumerate(places, 1))
    return Records.of((*CLAUSE[:3], _ABOVE, *CLAUSE[3:]), things)
