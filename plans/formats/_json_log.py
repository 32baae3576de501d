"""A proposal's history as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.formats._base import Options
from plans.formats._json_text import json_text
from plans.formats._results import Log

if TYPE_CHECKING:
    pass


def log_json(result: Log, options: Options) -> str:
    """Return plans-log/1."""
    return json_text(
        {
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
                    "events": [event.model_dump(mode="json") for event in entry.events],
                }
                for entry in result.entries
            ],
            "later": [event.model_dump(mode="json") for event in result.later],
        }
    )
