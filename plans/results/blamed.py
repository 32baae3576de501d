"""Where everything in a revision comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, field
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, WithJsonSchema

from plans.amending import Amendment
from plans.diffing import Identity
from plans.model import Clause, Registers, plain
from plans.results.document import Part, said
from plans.results.identity import AboutRevision
from plans.results.origin import (
    Attested,
    Certainty,
    OriginClause,
    OriginManner,
    OriginRef,
    SupportParties,
    certainty,
)
from plans.results.support import Support, brought_by, supported_at, supported_by
from plans.tracing import Blame, BlamedClause, BlamedValue, Origin, Turn
from plans.values import frozen

SLOTS = ("text", "closing", "heading", "label", "status", "term", "field", "alternative", "reading")
Slot = Annotated[str, WithJsonSchema({"type": "string", "enum": list(SLOTS)})]


@frozen
class StayDocument(Part):
    """From which revision to which a value stood before it left."""

    first: str
    last: str


@frozen
class EarlierDocument(Part):
    """The first revision with the same value among texts that this one may draw on."""

    lineage: Literal["inferred"]
    ref: OriginRef
    clause: OriginClause
    manner: OriginManner


@frozen
class AdoptedDocument(Part):
    """An amendment and who proposed it."""

    id: str
    parties: tuple[str, ...]


Adopted = Annotated[
    tuple[AdoptedDocument, ...],
    Field(description="The amendments that brought it into that revision."),
]


@frozen
class BlamedValueDocument(Part):
    """One value, its origin and what supports it there."""

    slot: Slot
    name: str | None
    """The term's id, ``term.field``, who wants an alternative or the sources of a reading."""
    value: Any
    """What stands there now, as files have it."""
    amendments: Adopted
    ref: OriginRef
    clause: OriginClause
    manner: OriginManner
    date: str | None
    parties: SupportParties
    attestation: tuple[Attested, ...]
    sources: tuple[str, ...]
    earlier: EarlierDocument | None
    before: StayDocument | None
    """Where it stood before, if it left and came back."""


@frozen
class BlamedWordsDocument(Part):
    """A run of words with its origin."""

    text: str
    amendments: Adopted
    ref: OriginRef
    clause: OriginClause
    manner: OriginManner
    date: str | None
    parties: SupportParties
    attestation: tuple[Attested, ...]
    sources: tuple[str, ...]


@frozen
class SourceClauses(Part):
    """Clauses of an earlier revision."""

    ref: str
    clauses: tuple[str, ...]


@frozen
class SourceDocument(Part):
    """What a clause was made from."""

    ref: str
    clauses: tuple[str, ...]
    lineage: Certainty


@frozen
class TurnDocument(Part):
    """The last time that a clause came from several, became several, or changed its id."""

    how: Literal["split", "merge", "id"]
    ref: str
    from_: SourceClauses
    to: tuple[str, ...]


UNASKED: Any = object()
"""In place of words that nobody asked for."""


@frozen
class BlamedClauseDocument(Part):
    """A clause with the origin of each of its values."""

    id: str
    label: str
    heading: str
    carried: bool
    """Whether the revision's own sources say nothing of the clause."""
    from_: SourceDocument | None
    turn: TurnDocument | None
    values: tuple[BlamedValueDocument, ...]
    words: tuple[BlamedWordsDocument, ...] = field(default_factory=lambda: UNASKED)
    """The text in runs, with ``--words``."""


@frozen(slots=False)
class Blamed(AboutRevision):
    """``plans blame --format json``.

    Attributes:
        blame: the origin of each value.
        identity: how the revision is called.
        registers: names of parties and sources.
        words: whether each word was asked for.
        amendments: those adopted into a revision of the chain, by its ref.
    """

    called: ClassVar[str] = "a blame"
    form: ClassVar[str] = "plans-blame/1"
    rows: ClassVar[tuple[str, ...]] = ("clauses", "values")

    blame: Blame
    identity: Identity
    registers: Registers
    words: bool = False
    amendments: Mapping[str, tuple[Amendment, ...]] = field(default_factory=dict)

    def amended_by(self, origin: Origin, slot: str, name: str = "") -> tuple[Amendment, ...]:
        """Return the amendments that brought a value into the revision that it comes from."""
        if slot == "alternative" and origin.ref != self.identity.ref:
            slot = "text"  # what a side wants is the text that it has
        adopted = self.amendments.get(origin.ref, ())
        return tuple(each for each in adopted if brought_by(each, origin.clause, slot, name))

    @said("missing")
    def _missing(self) -> list[str]:
        """Revisions on the way that cannot be read: what came before them is not known."""
        return sorted({lost for step in self.blame.chain.values() for lost in step.lost})

    @said("clauses")
    def _clauses(self) -> tuple[BlamedClauseDocument, ...]:
        return tuple(_clause(self, each) for each in self.blame.clauses)


def _clause(result: Blamed, blamed: BlamedClause) -> BlamedClauseDocument:
    clause = blamed.clause
    return BlamedClauseDocument(
        id=clause.id,
        label=blamed.place.label,
        heading=clause.heading,
        carried=clause.carried,
        from_=_source(blamed),
        turn=_turn(blamed.turn) if blamed.turn else None,
        values=tuple(_value(result, blamed, each) for each in blamed.values),
        words=_words(result, blamed) if result.words else UNASKED,
    )


def _words(result: Blamed, blamed: BlamedClause) -> tuple[BlamedWordsDocument, ...]:
    return tuple(
        BlamedWordsDocument(
            text=text,
            amendments=_adopted(result.amended_by(origin, "text")),
            **asdict(origin),
            **_support(supported_at(result.blame, origin)),
        )
        for text, origin in blamed.words
    )


def _source(blamed: BlamedClause) -> SourceDocument | None:
    if blamed.source is None:
        return None
    return SourceDocument(blamed.source.ref, blamed.before, certainty(blamed.source.firm))


def _turn(turn: Turn) -> TurnDocument:
    return TurnDocument(turn.how, turn.ref, SourceClauses(turn.earlier, turn.before), turn.after)


def _value(result: Blamed, blamed: BlamedClause, value: BlamedValue) -> BlamedValueDocument:
    earlier, before = value.earlier, value.before
    return BlamedValueDocument(
        slot=value.slot,
        name=value.name or None,
        value=_present(blamed.clause, value),
        amendments=_adopted(result.amended_by(value.origin, value.slot, value.name)),
        **asdict(value.origin),
        **_support(supported_by(result.blame, blamed, value)),
        earlier=EarlierDocument("inferred", **asdict(earlier)) if earlier else None,
        before=StayDocument(before.first, before.last) if before else None,
    )


def _present(clause: Clause, value: BlamedValue) -> Any:
    """Return what stands in the clause now, as its file has it."""
    key, _, name = value.name.partition(".")
    match value.slot:
        case "term":
            return plain({"kind": clause.terms[key].kind, **clause.terms[key].statement_fields})
        case "field":
            return plain(clause.terms[key].statement_fields[name])
        case "alternative":
            return plain(clause.alternatives[value.number])
        case "reading":
            return plain(clause.readings[value.number])
        case _:
            return getattr(clause, value.slot)


def _adopted(found: Iterable[Amendment]) -> tuple[AdoptedDocument, ...]:
    return tuple(AdoptedDocument(each.amendment, each.by) for each in found)


def _support(support: Support) -> dict[str, Any]:
    return {
        "date": support.date or None,
        "parties": support.parties,
        "attestation": support.attestations,
        "sources": support.sources,
    }
