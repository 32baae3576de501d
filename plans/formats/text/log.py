"""A proposal's history as a list, newest first, with the events between the revisions."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.model import Event, Registers
from plans.results import Entry, Log
from plans.safe import one_line
from plans.wording import cited, counted


def render(result: Log, options: Options) -> str:
    """Return the log, newest first."""
    ink = Ink(options.colour)
    lines = [ink("strong", result.title) + "  " + ink("faint", result.proposal), ""]
    lines += [_event(event, ink, options) for event in reversed(result.later)]
    for entry in reversed(result.entries):
        lines += _entry(entry, result.registers, ink, options)
        lines += [_event(event, ink, options) for event in reversed(entry.events)]
    return "\n".join(lines).rstrip() + "\n"


def _entry(entry: Entry, registers: Registers, ink: Ink, options: Options) -> Iterator[str]:
    revision = entry.revision
    if revision is None:
        yield f"● {ink('label', entry.ref)}  {ink('error', 'cannot be read')}"
        yield ink.paragraph(entry.problem, options.width, "│   ")
        return
    parties = ", ".join(registers.name_of(party) for party in revision.tabled_by)
    facts = [revision.date or "undated", parties, revision.status]
    yield f"● {ink('label', entry.ref)}  {' · '.join(one_line(fact) for fact in facts if fact)}"
    count = counted(sum(1 for _ in revision.walk()), "clause")
    parent = f", from {revision.parent}" if revision.parent else ""
    yield f"│   {one_line(revision.title)} ({count}{one_line(parent)})"
    if revision.sources:
        shown = cited(revision.sources[:3], registers)
        more = len(revision.sources) - 3
        more_text = f"; and {counted(more, 'more source')}" if more > 0 else ""
        yield ink.paragraph(shown + more_text, options.width, "│   ", "source")


def _event(event: Event, ink: Ink, options: Options) -> str:
    when = event.date + (f" to {event.until}" if event.until else "")
    place = f" ({event.place})" if event.place and event.place not in event.title else ""
    lines = [f"│ · {ink('label', when)}  {one_line(event.title + place)}"]
    if event.outcome:
        lines.append(ink.paragraph(event.outcome, options.width, "│     ", "faint"))
    return "\n".join(lines)
