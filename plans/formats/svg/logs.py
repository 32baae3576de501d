"""The revisions of several proposals in time, drawn: in the same lanes."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.svg.log import drawn
from plans.results import Logs


def render(result: Logs, options: Options) -> str:
    """Return the revisions that have a date in lanes, and what happened."""
    return drawn(result)
