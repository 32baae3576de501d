"""What sides disagree on, as JSON."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field, WithJsonSchema

from plans.merging import KINDS, Conflict
from plans.results.document import Part
from plans.values import frozen

Saying = str | list[Any] | dict[str, Any] | None

ConflictKind = Annotated[str, WithJsonSchema({"type": "string", "enum": list(KINDS)})]
ConflictClause = Annotated[str, Field(description="Its id in the merged revision.")]
ConflictTerm = Annotated[
    str | None, Field(description="Id of the term, null if it is the clause itself.")
]
Before = Annotated[
    Saying,
    Field(
        description="What was there before, as files have it; null if there was nothing. Of words, "
        "heading and label a text; of move a place (under, after; empty: the top, the first); of "
        "delete-edit a clause or a term; of term a term; of alternative a bracket, or a term."
    ),
]
Wanted = Annotated[
    dict[str, Saying],
    Field(
        description="What each side that changed it wants, null for wanting it gone: as in base; "
        "of inserts a list of clauses; of alternative what of the bracket it wants otherwise."
    ),
]


@frozen
class BareConflictDocument(Part):
    """What sides disagree on."""

    clause: ConflictClause
    term: ConflictTerm
    kind: ConflictKind
    base: Before
    sides: Wanted


def bare_conflict(conflict: Conflict) -> BareConflictDocument:
    """Return a conflict as JSON has it."""
    return BareConflictDocument.drawn_from(conflict, sides=dict(conflict.sides))
