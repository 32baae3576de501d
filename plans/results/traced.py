"""What became of a clause, a term or an issue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from itertools import chain
from typing import Any, ClassVar

from plans.model import Registers, as_text, plain
from plans.records import Column, Records, dated, fields_of, keyed, under
from plans.results.cited import cited, named_sources
from plans.results.document import Document, Part, handed, said
from plans.results.log import text_of
from plans.results.origin import Attested, Certainty, certainty
from plans.results.position_table import TextDocument
from plans.results.support import support_of
from plans.terms import figure_of
from plans.tracing import Event, History, Moment, Spot
from plans.values import frozen


@frozen
class TermSpotDocument(Part):
    """A term where it stands, as its file has it."""

    clause: str
    label: str
    heading: str
    term: str
    value: dict[str, Any]
    attestation: tuple[Attested, ...]
    sources: tuple[str, ...]


@frozen
class ClauseSpotDocument(Part):
    """A clause where it stands, as its file has it."""

    clause: str
    label: str
    heading: str
    text: str
    terms: dict[str, dict[str, Any]]
    alternatives: list[dict[str, Any]]
    readings: list[dict[str, Any]]
    attestation: tuple[Attested, ...]
    sources: tuple[str, ...]
    closing: str = field(default_factory=str)
    """Its own words behind its sub-clauses."""


SpotDocument = TermSpotDocument | ClauseSpotDocument


@frozen
class MomentDocument(Part):
    """A revision where something happened."""

    ref: str
    date: str | None
    parties: tuple[str, ...]
    event: Event
    """``taken over``: the value is that of another proposal that it was made from."""
    against: str | None
    """The revision that it is compared with, null for the first of all."""
    lineage: Certainty | None
    """How sure it is that the one was made from the other."""
    stood_before_in: str | None
    """From when to when the value stood before, if it came back."""
    values: tuple[SpotDocument, ...]
    """Empty where it disappeared."""
    before: tuple[SpotDocument, ...]


@frozen(slots=False)
class Traced(Document):
    """``plans history --format json``."""

    called: ClassVar[str] = "a history"
    form: ClassVar[str] = "plans-history/1"

    history: History
    registers: Registers
    unreadable: tuple[str, ...] = ()
    title: str = ""
    shorts: Mapping[str, str] = field(default_factory=dict)

    @property
    def texts(self) -> tuple[TextDocument, ...]:
        """Every text that was looked at."""
        steps = self.history.chain.values()
        return tuple(
            text_of(each.ref, each.edition.listed(), self.shorts.get(each.proposal, each.ref))
            for each in steps
        )

    def records(self) -> Records:
        """Return a row for each value that a revision gave; one that lost it has a row without."""
        found = (_rows(each, self.history, self.registers) for each in self.history.moments)
        return Records.of(COLUMNS, chain.from_iterable(found))

    _what = handed("what", of="history.what")
    _name = handed("name", of="history.name")

    @said("moments")
    def _moments(self) -> tuple[MomentDocument, ...]:
        """Oldest first."""
        return tuple(_moment(self.history, each) for each in self.history.moments)

    _sources = cited

    @said("unchanged")
    def _unchanged(self) -> list[str]:
        """Revisions that have it as the one before has it."""
        return list(self.history.quiet)

    @said("carried")
    def _carried(self) -> list[str]:
        """Those of them whose own sources say nothing of it."""
        return list(self.history.carried)

    @said("revisions")
    def _revisions(self) -> list[str]:
        """Every revision that was looked at."""
        return list(self.history.chain)

    _unreadable = handed("unreadable")


def _moment(history: History, moment: Moment) -> MomentDocument:
    head = history.chain[moment.ref].head
    return MomentDocument(
        ref=moment.ref,
        date=head.date,
        parties=head.tabled_by,
        event=moment.event,
        against=moment.against or None,
        lineage=certainty(moment.firm) if moment.against else None,
        stood_before_in=moment.since or None,
        values=tuple(_spot(history, moment.ref, spot) for spot in moment.spots),
        before=tuple(_spot(history, moment.against, spot) for spot in moment.before),
    )


def _spot(history: History, ref: str, spot: Spot) -> SpotDocument:
    step, clause = history.chain[ref], history.clause_at(ref, spot)
    support = support_of(step, clause, spot.term)
    here = (clause.id, step.revision.places[clause.id].label, clause.heading)
    on_record = (support.attestations, support.sources)
    if spot.term:
        return TermSpotDocument(*here, spot.term, plain(clause.terms[spot.term]), *on_record)
    return ClauseSpotDocument(
        *here,
        clause.text,
        plain(clause.terms),
        plain(clause.alternatives),
        plain(clause.readings),
        *on_record,
        clause.closing,
    )


Row = dict[str, Any]

COLUMNS: tuple[Column, ...] = (
    keyed("name", "What is followed."),
    keyed("revision", "The ref of the revision.", brief=True),
    *dated("date", "Its date.", under("date"), brief=True),
    keyed("parties", "Who put it forward, parted by spaces.", brief=True),
    keyed("event", "What happened there.", brief=True),
    keyed("against", "The revision that it is compared with."),
    keyed("clause", "The id of the clause."),
    keyed("label", "Its printed number, with those above it.", brief=True),
    keyed("heading", "Its heading.", brief=True),
    keyed("term", "The id of the term."),
    keyed("value", "The term as its file has it, as JSON, or the words of the clause.", brief=True),
    Column(
        "number",
        "number",
        "The number in the value of a term.",
        under("number"),
        unit="as `unit` or `currency` says",
    ),
    keyed("unit", "What it counts."),
    keyed("currency", "The currency of a sum."),
    keyed("day", "The value, where it is a day.", type="date"),
    keyed("attestation", "How well it is supported, parted by spaces.", brief=True),
    keyed("sources", "The ids of the sources, parted by spaces."),
    keyed("addresses", "Their addresses, parted by spaces."),
)


def _rows(moment: Moment, history: History, registers: Registers) -> Iterator[Row]:
    revision = history.chain[moment.ref].revision
    about = {
        "name": history.name,
        "revision": moment.ref,
        "date": revision.date,
        "parties": " ".join(revision.tabled_by),
        **fields_of(moment, "event", "against"),
    }
    values = [_value(spot, moment, history, registers) for spot in moment.spots]
    yield from (about | each for each in values or [{}])


def _value(spot: Spot, moment: Moment, history: History, registers: Registers) -> Row:
    """Return what a revision says at a place: a term, or the words of a clause."""
    step, clause = history.chain[moment.ref], history.clause_at(moment.ref, spot)
    said = clause.terms[spot.term] if spot.term else clause.prose
    support = support_of(step, clause, spot.term)
    return {
        "clause": clause.id,
        "label": step.revision.places[clause.id].label,
        "heading": clause.heading,
        "term": spot.term,
        "value": as_text(said),
        **fields_of(figure_of(said), "number", "unit", "currency", "day"),
        "attestation": " ".join(support.attestations),
        **named_sources(support.sources, registers),
    }
