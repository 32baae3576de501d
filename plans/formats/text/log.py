"""A proposal's history, newest first, with what happened and was said between the revisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import itemgetter

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.model import Claim, Event, Registers, bounds
from plans.results import Entry, Log
from plans.safe import one_line
from plans.wording import cited, claimant, counted, measured, read_until, supported


def render(result: Log, options: Options) -> str:
    """Return the log, newest first."""
    ink = Ink(options.colour)
    lines = [ink("strong", result.title) + "  " + ink("faint", result.proposal)]
    lines += [ink("faint", known)] if (known := read_until(result.registers)) else []
    lines.append("")
    between = _Between(result.registers, ink, options)
    lines += between(result.later, result.later_claims)
    for entry in reversed(result.entries):
        lines += _entry(entry, result.registers, ink, options)
        lines += between(entry.events, entry.claims)
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


@dataclass(frozen=True)
class _Between:
    """Says what happened and what was said between two revisions, newest first."""

    registers: Registers
    ink: Ink
    options: Options

    def __call__(self, events: Iterable[Event], claims: Iterable[Claim]) -> Iterator[str]:
        dated = [(bounds(event.date), self._event(event)) for event in events]
        dated += [(bounds(claim.date), self._claim(claim)) for claim in claims]
        dated.sort(key=itemgetter(0))
        # Of one day, what was said stands above what it was said of.
        return (said for _, said in reversed(dated))

    def _event(self, event: Event) -> str:
        when = event.date + (f" to {event.until}" if event.until else "")
        place = f" ({event.place})" if event.place and event.place not in event.title else ""
        lines = [f"│ · {self.ink('label', when)}  {one_line(event.title + place)}"]
        if event.outcome:
            lines.append(self._below(event.outcome, "faint"))
        return "\n".join(lines)

    def _claim(self, claim: Claim) -> str:
        who = one_line(claimant(claim, self.registers))
        number = f" ({measured(claim.measurement)})" if claim.measurement else ""
        support = supported(claim.attestation, claim.sources, self.registers)
        lines = [f"│ ” {self.ink('label', claim.date)}  said by {who}"]
        lines.append(self._below(f"{claim.statement}{number}", "faint"))
        lines += [self._below(claim.note, "faint")] if claim.note else []
        return "\n".join([*lines, self._below(support, "source")])

    def _below(self, text: str, role: str) -> str:
        return self.ink.paragraph(text, self.options.width, "│     ", role)
