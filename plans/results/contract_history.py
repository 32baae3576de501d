"""The JSON of blame and history: where values come from, and what became of them."""

from __future__ import annotations

from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field, WithJsonSchema
from typing_extensions import TypedDict

from plans.terms import ATTESTATIONS
from plans.tracing import Event, Manner

SLOTS = ("text", "heading", "label", "status", "term", "field", "alternative", "reading")
Slot = Annotated[str, WithJsonSchema({"type": "string", "enum": list(SLOTS)})]
Attested = Annotated[str, WithJsonSchema({"type": "string", "enum": list(ATTESTATIONS)})]

Certainty = Annotated[
    Literal["recorded", "inferred"],
    Field(description="recorded: the derivation is declared or attested; inferred: concluded."),
]


# A text behind a field describes it in its own class alone; an annotation is inherited.
OriginRef = Annotated[str, Field(description="The revision that brought the value.")]
OriginClause = Annotated[str, Field(description="Id of the clause that had the value there.")]
OriginManner = Annotated[
    Manner,
    Field(
        description="introduced: the revision before lacks it; first-known: no text before is "
        "known for certain; carried: the revision claims to take it over, and the text before "
        "lacks it."
    ),
]


class OriginDocument(TypedDict):
    """The revision that brought a value."""

    ref: OriginRef
    clause: OriginClause
    manner: OriginManner


SupportParties = Annotated[
    list[str],
    Field(description="Who tabled that revision; of an alternative, who wants it."),
]


class SupportDocument(TypedDict):
    """On whose word a value stands where it came from."""

    date: str | None
    parties: SupportParties
    attestation: list[Attested]
    sources: list[str]


class StayDocument(TypedDict):
    """From which revision to which a value stood before it left."""

    first: str
    last: str


class EarlierDocument(OriginDocument):
    """The first revision with the same value among texts that this one may draw on."""

    lineage: Literal["inferred"]


class AdoptedDocument(TypedDict):
    """An amendment and who proposed it."""

    id: str
    parties: list[str]


Adopted = Annotated[
    list[AdoptedDocument],
    Field(description="The amendments that brought it into that revision."),
]


class BlamedValueDocument(OriginDocument, SupportDocument):
    """One value, its origin and what supports it there."""

    slot: Slot
    name: str | None
    """The term's id, ``term.field``, who wants an alternative or the sources of a reading."""
    value: Any
    """What stands there now, as files have it."""
    amendments: Adopted
    earlier: EarlierDocument | None
    before: StayDocument | None
    """Where it stood before, if it left and came back."""


class BlamedWordsDocument(OriginDocument, SupportDocument):
    """A run of words with its origin."""

    text: str
    amendments: Adopted


class SourceClauses(TypedDict):
    """Clauses of an earlier revision."""

    ref: str
    clauses: list[str]


class SourceDocument(SourceClauses):
    """What a clause was made from."""

    lineage: Certainty


# The functional form, for the name of a field is a word of Python.
TurnDocument = TypedDict(
    "TurnDocument",
    {
        "how": Literal["split", "merge", "id"],
        "ref": str,
        "from": SourceClauses,
        "to": list[str],
    },
)
"""The last time that a clause came from several, became several, or changed its id."""

_BlamedFrom = TypedDict("_BlamedFrom", {"from": SourceDocument | None})


class BlamedClauseDocument(_BlamedFrom):
    """A clause with the origin of each of its values."""

    id: str
    label: str
    heading: str
    carried: bool
    """Whether the revision's own sources say nothing of the clause."""
    turn: TurnDocument | None
    values: list[BlamedValueDocument]
    words: NotRequired[list[BlamedWordsDocument]]
    """The text in runs, with ``--words``."""


class BlameDocument(TypedDict):
    """``plans blame --format json``."""

    format: Literal["plans-blame/1"]
    ref: str
    proposal: str
    revision: str
    date: str | None
    title: str
    missing: list[str]
    """Revisions on the way that cannot be read: what came before them is not known."""
    clauses: list[BlamedClauseDocument]


class _Spot(TypedDict):
    """A place where the value stands."""

    clause: str
    label: str
    heading: str
    attestation: list[Attested]
    sources: list[str]


class TermSpotDocument(_Spot):
    """A term where it stands, as its file has it."""

    term: str
    value: dict[str, Any]


class ClauseSpotDocument(_Spot):
    """A clause where it stands, as its file has it."""

    text: str
    terms: dict[str, dict[str, Any]]
    alternatives: list[dict[str, Any]]
    readings: list[dict[str, Any]]


SpotDocument = TermSpotDocument | ClauseSpotDocument


class MomentDocument(TypedDict):
    """A revision where something happened."""

    ref: str
    date: str | None
    parties: list[str]
    event: Event
    """``taken over``: the value is that of another proposal that it was made from."""
    against: str | None
    """The revision that it is compared with, null for the first of all."""
    lineage: Certainty | None
    """How sure it is that the one was made from the other."""
    stood_before_in: str | None
    """From when to when the value stood before, if it came back."""
    values: list[SpotDocument]
    """Empty where it disappeared."""
    before: list[SpotDocument]


class HistoryDocument(TypedDict):
    """``plans history --format json``."""

    format: Literal["plans-history/1"]
    what: Literal["clause", "term", "issue"]
    name: str
    moments: list[MomentDocument]
    """Oldest first."""
    unchanged: list[str]
    """Revisions that have it as the one before has it."""
    carried: list[str]
    """Those of them whose own sources say nothing of it."""
    revisions: list[str]
    """Every revision that was looked at."""
    unreadable: list[str]
