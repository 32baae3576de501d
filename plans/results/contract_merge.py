"""The JSON of merges and of the brackets that they leave."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, WithJsonSchema
from typing_extensions import TypedDict

from plans.merging import KINDS, Strict
from plans.model import Revision
from plans.results.contract import IdentityDocument

Said = str | list[Any] | dict[str, Any] | None

ConflictKind = Annotated[str, WithJsonSchema({"type": "string", "enum": list(KINDS)})]
# A text behind a field describes it in its own class alone; an annotation is inherited.
ConflictClause = Annotated[str, Field(description="Its id in the merged revision.")]
ConflictTerm = Annotated[
    str | None, Field(description="Id of the term, null if it is the clause itself.")
]
Before = Annotated[
    Said,
    Field(
        description="What was there before, as files have it; null if there was nothing. Of words, "
        "heading and label a text; of move a place (under, after; empty: the top, the first); of "
        "delete-edit a clause or a term; of term a term; of alternative a bracket, or a term."
    ),
]
Wanted = Annotated[
    dict[str, Said],
    Field(
        description="What each side that changed it wants, null for wanting it gone: as in base; "
        "of inserts a list of clauses; of alternative what of the bracket it wants otherwise."
    ),
]


class BareConflictDocument(TypedDict):
    """What sides disagree on."""

    clause: ConflictClause
    term: ConflictTerm
    kind: ConflictKind
    base: Before
    sides: Wanted


class ConflictDocument(BareConflictDocument):
    """A conflict as a reader needs it."""

    label: str
    """Printed number, with those above it."""
    heading: str
    """Heading, or else the first words of the text."""
    message: str


class MergeDocument(TypedDict):
    """``plans merge --format json``."""

    format: Literal["plans-merge/1"]
    clean: bool
    """Whether nothing is in dispute."""
    strict: Strict
    """What two sides may not both change."""
    base: IdentityDocument
    sides: dict[str, IdentityDocument]
    """Each side by the name that brackets and conflicts call it by."""
    conflicts: list[ConflictDocument]
    revision: Revision
    """The merged revision as its file has it; what is in dispute is bracketed."""


# With the fields that an alternative has in a file beside ``by``: those of the clause or term.
AlternativeDocument = Annotated[
    dict[str, Any],
    WithJsonSchema(
        {
            "type": "object",
            "description": "What some parties want, with the fields of an alternative in a file.",
            "properties": {"by": {"type": "array", "items": {"type": "string"}}},
            "required": ["by"],
            "additionalProperties": True,
        }
    ),
]


class BracketDocument(TypedDict):
    """A point on which parties want different things."""

    clause: str
    label: str
    heading: str
    term: str | None
    """Id of the term, null if the clause itself is in brackets."""
    topics: list[str]
    """Ids of the issues that it is about."""
    alternatives: list[AlternativeDocument]


class BracketSummary(TypedDict):
    """Counts: one bracket may count for several parties and issues."""

    open: int
    clauses: int
    """How many clauses the revision has, in brackets or not."""
    by_party: dict[str, int]
    by_topic: dict[str, int]
    """By id of an issue."""


class StatusDocument(TypedDict):
    """``plans status --format json``."""

    format: Literal["plans-status/1"]
    revision: IdentityDocument
    brackets: list[BracketDocument]
    """In document order, a clause's own before those of its terms."""
    summary: BracketSummary
