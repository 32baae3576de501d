"""The JSON of amendments: as they are, how they stand to each other, what became of them."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field
from typing_extensions import TypedDict

from plans.amending import AmendmentStatus, Verdict
from plans.model import Revision
from plans.operations import AnyOperation
from plans.results.contract_merge import (
    BareConflictDocument,
    Before,
    ConflictClause,
    ConflictKind,
    ConflictTerm,
    Wanted,
)
from plans.terms import Cite


class AmendmentDocument(TypedDict):
    """An amendment as its file has it, and what it comes to in words."""

    amendment: str
    title: NotRequired[str]
    base: str
    """The revision that it changes."""
    amends: NotRequired[str]
    """The amendment that it is one to."""
    by: list[str]
    because: NotRequired[str]
    status: AmendmentStatus
    date: NotRequired[str]
    adopted_in: NotRequired[str]
    """The revision that took it over."""
    cites: NotRequired[list[Cite]]
    notes: NotRequired[list[str]]
    operations: list[AnyOperation]
    sentences: list[str]
    """The operations as a drafter would say them."""
    file: str


class AmendmentsDocument(TypedDict):
    """``plans amend list``, ``show`` and ``new`` with ``--format json``."""

    format: Literal["plans-amendments/1"]
    proposal: str
    amendments: list[AmendmentDocument]


class MisfitDocument(TypedDict):
    """Why an operation cannot be carried out."""

    operation: int
    """Which one, from 1; 0 if all can, and what comes of it is no revision."""
    message: str
    expected: Any
    """What the operation says it replaces; null if that is nothing or is not the matter."""
    found: Any
    """What is there instead; null if that is nothing or is not the matter."""


# The functional form, for the name of one field is a word of Python.
ClashDocument = TypedDict(
    "ClashDocument",
    {
        "with": Annotated[str, Field(description="The other amendment.")],
        "clause": ConflictClause,
        "term": ConflictTerm,
        "kind": ConflictKind,
        "base": Before,
        "sides": Wanted,
    },
)


class CheckedDocument(TypedDict):
    """How one amendment stands."""

    amendment: str
    verdict: Verdict
    """``shifted`` if something had to give way; ``misfits`` if it cannot be carried out."""
    shifts: list[str]
    """What gave way."""
    misfits: list[MisfitDocument]
    conflicts: list[ClashDocument]


class AmendmentCheckDocument(TypedDict):
    """``plans amend check --format json``."""

    format: Literal["plans-amendment-check/1"]
    proposal: str
    amendments: list[CheckedDocument]


class AdoptionDocument(TypedDict):
    """``plans amend adopt --format json``."""

    format: Literal["plans-adoption/1"]
    ref: str
    """The new revision, which is there unless ``revision`` is null or it was a dry run."""
    base: str
    adopted: list[str]
    """Ids of the amendments that are in it; none if they conflict."""
    rebased: list[str]
    """Ids of open amendments that were written anew on the new revision."""
    superseded: list[str]
    """Ids of open amendments that have nothing left to change."""
    stuck: dict[str, str]
    """Open amendments that stay on the old revision, by id, each with why."""
    conflicts: list[BareConflictDocument]
    """What the chosen amendments disagree on; ``inserts`` alone do not stop an adoption."""
    revision: Revision | None
    """The new revision as its file has it, null if the chosen amendments conflict."""
