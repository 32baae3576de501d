"""A proposal's history as rows: revisions, events and what was said, in time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from plans.formats._base import Options
from plans.formats.csv._rows import named, table
from plans.model import Claim, Event
from plans.results import Entry, Log

_COLUMNS = (
    *("proposal", "what", "id", "date", "until", "place", "title", "words", "status"),
    *("parties", "people", "attestation", "sources", "addresses"),
)


def render(result: Log, options: Options) -> str:
    """Return a row for each revision, event and claim."""
    return rows_of([result])


def rows_of(logs: Iterable[Log]) -> str:
    """Return the rows of several proposals below one head."""
    return table(_COLUMNS, (row for log in logs for row in _rows(log)))


def _rows(log: Log) -> Iterator[dict[str, Any]]:
    for entry in log.entries:
        yield from _between(entry.events, entry.claims, log)
        yield _revision(entry, log)
    yield from _between(log.later, log.later_claims, log)


def _between(
    events: Iterable[Event], claims: Iterable[Claim], log: Log
) -> Iterator[dict[str, Any]]:
    yield from (_happened(event, _event(event), log) for event in events)
    yield from (_happened(claim, _claim(claim), log) for claim in claims)


def _revision(entry: Entry, log: Log) -> dict[str, Any]:
    revision = entry.revision
    row = {"proposal": log.proposal, "what": "revision", "id": entry.ref}
    if not revision:
        return row | {"status": "unreadable"}
    row |= {
        "date": revision.date or "",
        "title": revision.title,
        "status": revision.status,
        "parties": " ".join(revision.tabled_by),
    }
    return row | named(revision.sources, log.registers)


def _happened(said: Event | Claim, own: dict[str, Any], log: Log) -> dict[str, Any]:
    row = {"proposal": log.proposal, "id": said.id, "date": said.date}
    return row | own | named(said.sources, log.registers)


def _event(event: Event) -> dict[str, Any]:
    return {
        "what": "event",
        "until": event.until,
        "place": event.place,
        "title": event.title,
        "words": event.outcome,
        "parties": " ".join(event.participants),
        "people": ", ".join(event.people),
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "what": "claim",
        "words": claim.statement,
        "parties": claim.party,
        "people": claim.speaker,
        "attestation": claim.attestation,
    }
