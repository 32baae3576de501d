"""The columns of a log: a row for each revision, event and claim, in time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from plans.model import Claim, Event
from plans.records import Column, Records, dated, fields_of, keyed, under
from plans.results.cited import named_sources
from plans.terms import ATTESTATIONS

if TYPE_CHECKING:
    from plans.results.log import Entry, Log

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


def log_records(logs: Iterable[Log]) -> Records:
    """Return a row for each revision, event and claim of each proposal."""
    return Records.of(COLUMNS, (row for log in logs for row in _rows(log)))


def _rows(log: Log) -> Iterator[Row]:
    for entry in log.entries:
        yield from _between(entry.events, entry.claims, log)
        yield _revision(entry, log)
    yield from _between(log.later, log.later_claims, log)


def _between(events: Iterable[Event], claims: Iterable[Claim], log: Log) -> Iterator[Row]:
    yield from (_happened(event, _event(event), log) for event in events)
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


def _event(event: Event) -> Row:
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
