"""A proposal's history, oldest first, and what happened between its revisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import field, replace
from itertools import chain
from typing import Annotated, Any, ClassVar, get_args

from pydantic import WithJsonSchema

from plans.model import Claim, Event, Events, Listed, Registers, Revision, RevisionStatus
from plans.records import Column, Records, dated, fields_of, keyed, under
from plans.results.chronology import Chronology, chronology_of
from plans.results.cited import cited, named_sources
from plans.results.claims import ClaimDocument, claim_documents
from plans.results.document import Document, Part, handed, read_until, said
from plans.results.position_table import TextDocument
from plans.terms import ATTESTATIONS
from plans.values import frozen

Standing = Annotated[
    str,
    WithJsonSchema({"type": "string", "enum": [*get_args(RevisionStatus), "unreadable"]}),
]


@frozen
class EventDocument(Part):
    """An event as ``events.yaml`` has it, every field said."""

    id: str
    date: str
    until: str | None
    place: str
    title: str
    participants: list[str]
    people: list[str]
    outcome: str
    unpublished: list[str]
    sources: list[str]
    note: str | None


@frozen
class EntryStat(Part):
    """How much a revision changed of the one that it was made from."""

    clauses: int
    """Clauses that changed, are new or are gone."""
    inserted: int
    """Words that are new."""
    deleted: int
    """Words that are gone."""


@frozen
class EntryDocument(Part):
    """A revision and the events since the one before it."""

    ref: str
    date: str | None
    title: str
    status: Standing
    """``unreadable`` if its file cannot be read: then nothing else is known of it."""
    parent: str | None
    tabled_by: tuple[str, ...]
    sources: tuple[str, ...]
    events: tuple[EventDocument, ...]
    claims: tuple[ClaimDocument, ...]
    """What was said of the proposal and of these events up to its date, the earliest first."""
    stat: EntryStat | None = field(default_factory=lambda: None)
    """How much changed, where that was asked for and the revision names a parent."""


@frozen(slots=False)
class Entry:
    """A revision, and what happened and was said since the one before it, oldest first.

    ``problem`` is why its file cannot be read, where ``revision`` is None.
    """

    ref: str
    revision: Listed | None
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    problem: str = ""
    stat: EntryStat | None = None


@frozen(slots=False)
class Log(Document):
    """``plans log PROPOSAL --format json``; without a proposal, one such document for each."""

    called: ClassVar[str] = "a log"
    form: ClassVar[str] = "plans-log/1"

    proposal: str
    title: str
    summary: str
    entries: tuple[Entry, ...]
    later: tuple[Event, ...]
    registers: Registers
    later_claims: tuple[Claim, ...] = ()
    short: str = ""
    warnings: tuple[str, ...] = ()

    @property
    def texts(self) -> tuple[tuple[TextDocument, Listed], ...]:
        """The revisions that can be read, each with what is told of it."""
        return tuple(
            (text_of(each.ref, each.revision, self.short or self.title), each.revision)
            for each in self.entries
            if each.revision
        )

    @property
    def chronology(self) -> Chronology:
        """The revisions in time, and what happened since the first of them."""
        events = [event for each in self.entries for event in each.events]
        found = replace(self.registers, events=Events(events=(*events, *self.later)))
        return chronology_of(self.texts, found)

    def records(self) -> Records:
        """Return a row for each revision, event and claim."""
        return Records.of(COLUMNS, _rows(self))

    _proposal = handed("proposal")
    _title = handed("title")

    @said("revisions")
    def _revisions(self) -> tuple[EntryDocument, ...]:
        """Oldest first."""
        return tuple(map(_entry, self.entries))

    @said("later")
    def _later(self) -> tuple[EventDocument, ...]:
        """Events since the last revision."""
        return tuple(map(_event, self.later))

    @said("later_claims")
    def _later_claims(self) -> tuple[ClaimDocument, ...]:
        """What was said since the last revision."""
        return claim_documents(self.later_claims)

    _sources = cited
    _read_until = read_until


@frozen(slots=False)
class Logs(Document):
    """The histories of several proposals: a list of their documents."""

    called: ClassVar[str] = "logs"

    logs: tuple[Log, ...]
    warnings: tuple[str, ...] = ()

    @property
    def registers(self) -> Registers:
        """What ids stand for, in all of them."""
        return self.logs[0].registers if self.logs else Registers()

    @property
    def chronology(self) -> Chronology:
        """The revisions of all proposals in time, and all that happened."""
        return chronology_of([each for log in self.logs for each in log.texts], self.registers)

    def records(self) -> Records:
        """Return a row for each revision, event and claim of each proposal."""
        return Records.of(COLUMNS, chain.from_iterable(map(_rows, self.logs)))

    def as_plain(self) -> Any:
        """Return one document for each proposal."""
        return [each.as_plain() for each in self.logs]


def text_of(ref: str, revision: Revision | Listed, short: str) -> TextDocument:
    """Return what is told of a revision of a proposal that is called ``short``."""
    proposal, _, name = ref.partition("@")
    return TextDocument.drawn_from(revision, ref=ref, proposal=proposal, revision=name, short=short)


def _entry(entry: Entry) -> EntryDocument:
    revision = entry.revision
    return EntryDocument(
        ref=entry.ref,
        date=revision.date if revision else None,
        title=revision.title if revision else "",
        status=revision.status if revision else "unreadable",
        parent=revision.parent if revision else None,
        tabled_by=revision.tabled_by if revision else (),
        sources=revision.sources if revision else (),
        events=tuple(map(_event, entry.events)),
        claims=claim_documents(entry.claims),
        stat=entry.stat,
    )


def _event(event: Event) -> EventDocument:
    return EventDocument(**event.model_dump(mode="json"))


Row = dict[str, Any]

COLUMNS: tuple[Column, ...] = (
    keyed("proposal", "The proposal."),
    keyed("what", "What the row is.", ("revision", "event", "claim"), brief=True),
    keyed("id", "The ref of the revision, or the id of the event or claim.", brief=True),
    *dated("date", "When it was put forward, happened or was said.", under("date"), brief=True),
    *dated("until", "When an event ended.", under("until")),
    keyed("place", "Where."),
    keyed("title", "The title of a revision or an event.", brief=True),
    keyed("words", "What came of an event, or what was said, in our words.", brief=True),
    keyed("status", "What became of a revision."),
    keyed("parties", "The ids of the parties, parted by spaces.", brief=True),
    keyed("people", "The people, parted by commas."),
    keyed("attestation", "How well a claim is supported.", ATTESTATIONS),
    keyed("sources", "The ids of the sources, parted by spaces."),
    keyed("addresses", "Their addresses, parted by spaces."),
)


def _rows(log: Log) -> Iterator[Row]:
    for entry in log.entries:
        yield from _between(entry.events, entry.claims, log)
        yield _revision(entry, log)
    yield from _between(log.later, log.later_claims, log)


def _between(events: Iterable[Event], claims: Iterable[Claim], log: Log) -> Iterator[Row]:
    yield from (_happened(event, _event_row(event), log) for event in events)
    yield from (_happened(claim, _claim(claim), log) for claim in claims)


def _revision(entry: Entry, log: Log) -> Row:
    revision = entry.revision
    row: Row = {"proposal": log.proposal, "what": "revision", "id": entry.ref}
    if not revision:
        return row | {"status": "unreadable"}
    row |= fields_of(revision, "date", "title", "status")
    row |= {"parties": " ".join(revision.tabled_by)}
    return row | named_sources(revision.sources, log.registers)


def _happened(said: Event | Claim, own: Row, log: Log) -> Row:
    row = {"proposal": log.proposal, "id": said.id, "date": said.date}
    return row | own | named_sources(said.sources, log.registers)


def _event_row(event: Event) -> Row:
    return {
        **fields_of(event, "until", "place", "title"),
        "what": "event",
        "words": event.outcome,
        "parties": " ".join(event.participants),
        "people": ", ".join(event.people),
    }


def _claim(claim: Claim) -> Row:
    return {
        "what": "claim",
        "words": claim.statement,
        "parties": claim.party,
        "people": claim.speaker,
        "attestation": claim.attestation,
    }
