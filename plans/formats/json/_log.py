"""A proposal's history as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.formats._base import Options
from plans.formats.json._text import json_text
from plans.results import Log, Logs

if TYPE_CHECKING:
    from plans.model import Event
    from plans.results import EventDocument, LogDocument


def log_json(result: Log, options: Options) -> str:
    """Return plans-log/1."""
    return json_text(_document(result))


def logs_json(result: Logs, options: Options) -> str:
    """Return a list of plans-log/1, one for each proposal."""
    return json_text([_document(each) for each in result.logs])


def _document(result: Log) -> LogDocument:
    return {
        "format": "plans-log/1",
        "proposal": result.proposal,
        "title": result.title,
        "revisions": [
            {
                "ref": entry.ref,
                "date": entry.revision.date if entry.revision else None,
                "title": entry.revision.title if entry.revision else "",
                "status": entry.revision.status if entry.revision else "unreadable",
                "parent": entry.revision.parent if entry.revision else None,
                "tabled_by": list(entry.revision.tabled_by) if entry.revision else [],
                "sources": list(entry.revision.sources) if entry.revision else [],
                "events": [_event(event) for event in entry.events],
            }
            for entry in result.entries
        ],
        "later": [_event(event) for event in result.later],
    }


def _event(event: Event) -> EventDocument:
    return event.model_dump(mode="json")  # type: ignore[return-value]
