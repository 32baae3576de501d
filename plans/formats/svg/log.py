"""The revisions of a proposal in time, drawn."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats._pictures.file import in_a_file
from plans.formats._pictures.timeline import timeline
from plans.results import Log, Logs


def render(result: Log, options: Options) -> str:
    """Return the revisions that have a date in lanes, and what happened."""
    return drawn(result)


def drawn(result: Log | Logs) -> str:
    """Return the picture of one proposal's revisions or of several's."""
    name_of = result.registers.name_of
    return in_a_file([timeline(result.chronology, name_of)], result.called)
