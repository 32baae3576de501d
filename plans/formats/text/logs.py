"""The histories of several proposals on one axis: what they have in common is told once."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.formats.text.log import axis
from plans.results import Log, Logs
from plans.safe import one_line
from plans.wording import counted


def render(result: Logs, options: Options) -> str:
    """Return which proposals there are, and then all that happened, newest first."""
    if not result.logs:
        return "No proposals yet: plans start, or plans init.\n"
    ink = Ink(options.colour, options.width)
    revisions = sum(len(log.entries) for log in result.logs)
    lines = [
        ink("strong", f"{counted(len(result.logs), 'proposal')}, {counted(revisions, 'revision')}")
    ]
    lines += _proposals(result, ink)
    return "\n".join([*lines, *axis(result.logs, ink)]).rstrip() + "\n"


def _proposals(result: Logs, ink: Ink) -> Iterator[str]:
    wide = max(len(log.proposal) for log in result.logs)
    spans = {log.proposal: _span(log) for log in result.logs}
    room = max(map(len, spans.values()))
    for log in result.logs:
        name, span = log.proposal.ljust(wide), spans[log.proposal].ljust(room)
        yield f"  {ink.raw('label', name)}  {span}  {one_line(log.title)}"


def _span(log: Log) -> str:
    """Return the first and the last of the revisions of a proposal: ``v1–v4``."""
    names = [entry.ref.rpartition("@")[2] for entry in log.entries]
    return "–".join(dict.fromkeys((names[0], names[-1]))) if names else ""
