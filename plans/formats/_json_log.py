"""A proposal's history as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.formats._base import Options
from plans.formats._json_text import json_text
from plans.formats._results import Log
from plans.model import Event

if TYPE_CHECKING:
    from plans.formats._contract_log import EventDocument, LogDocument


def log_json(result: Log, options: Options) -> str:
    """Return plans-log/1."""
    document: LogDocument = {
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
    return json_text(document)


def _event(event: Event) -> EventDocument:
    return event.model_dump(mode="json")  # type: ignore[return-value]
