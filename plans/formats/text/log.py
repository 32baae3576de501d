"""A proposal's history, newest first, with what happened and was said between the revisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from operator import itemgetter

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.formats.text.change_stat import bar, words_in_words
from plans.model import Claim, Event, Registers, bounds
from plans.results import Entry, EntryStat, Log
from plans.safe import one_line
from plans.values import frozen
from plans.wording import cited, claimant, counted, measured, read_until, supported

# Of one day, a text stands above what was said, and that above what it was said of.
_EVENT, _CLAIM, _ENTRY = range(3)
# So many signs the longest bar has.
_BAR = 20
Place = tuple[tuple[date, date], int]
"""The first and the last day that are meant, and one of these."""


def render(result: Log, options: Options) -> str:
    """Return the log, newest first."""
    ink = Ink(options.colour, options.width)
    lines = [ink("strong", result.title) + "  " + ink("faint", result.proposal)]
    return "\n".join([*lines, *axis([result], ink)]).rstrip() + "\n"


def axis(logs: Sequence[Log], ink: Ink) -> Iterator[str]:
    """Yield what happened, was said and was put forward, newest first, each once.

    A text without a date, or one that cannot be read, stands below all that has one.
    """
    registers = logs[0].registers
    if known := read_until(registers):
        yield ink("faint", known)
    yield ""
    dated = [*_between(logs, _Said(registers, ink))]
    undated: list[str] = []
    entries = [entry for log in logs for entry in log.entries]
    most = max((each.stat.inserted + each.stat.deleted for each in entries if each.stat), default=0)
    for entry in entries:
        lines = [*_entry(entry, registers, ink), *_stat(entry.stat, most, ink)]
        if entry.revision and entry.revision.date:
            dated.append(((bounds(entry.revision.date), _ENTRY), "\n".join(lines)))
        else:
            undated[:0] = lines
    yield from (said for _, said in sorted(dated, key=itemgetter(0))[::-1])
    yield from undated


def _entry(entry: Entry, registers: Registers, ink: Ink) -> Iterator[str]:
    revision = entry.revision
    if revision is None:
        yield f"● {ink('label', entry.ref)}  {ink('error', 'cannot be read')}"
        for line in entry.problem.splitlines():
            yield ink.paragraph(line, "│   ")
        return
    parties = ", ".join(registers.name_of(party) for party in revision.tabled_by)
    facts = [revision.date or "undated", parties, revision.status]
    yield f"● {ink('label', entry.ref)}  {' · '.join(one_line(fact) for fact in facts if fact)}"
    count = counted(revision.count, "clause")
    parent = f", from {revision.parent}" if revision.parent else ""
    yield f"│   {one_line(revision.title)} ({count}{one_line(parent)})"
    if revision.sources:
        shown = cited(revision.sources[:3], registers)
        more = len(revision.sources) - 3
        more_text = f"; and {counted(more, 'more source')}" if more > 0 else ""
        yield ink.paragraph(shown + more_text, "│   ", "source")


def _stat(stat: EntryStat | None, most: int, ink: Ink) -> Iterator[str]:
    if stat:
        words = words_in_words(stat.inserted, stat.deleted)
        shown = bar(ink, stat.inserted, stat.deleted, most, _BAR)
        yield f"│   {counted(stat.clauses, 'clause')} changed, {words} {shown}".rstrip()


def _between(logs: Iterable[Log], said: _Said) -> Iterator[tuple[Place, str]]:
    """Yield events and claims with their places, those of several logs once."""
    events: dict[str, Event] = {}
    claims: dict[str, Claim] = {}
    for log in logs:
        spans = [(log.later, log.later_claims), *((e.events, e.claims) for e in log.entries)]
        for happened, told in spans:
            events |= {event.id: event for event in happened}
            claims |= {claim.id: claim for claim in told}
    for event in events.values():
        yield (bounds(event.date), _EVENT), said.event(event)
    for claim in claims.values():
        yield (bounds(claim.date), _CLAIM), said.claim(claim)


@frozen(slots=False)
class _Said:
    """Says what happened and what was said."""

    registers: Registers
    ink: Ink

    def event(self, event: Event) -> str:
        when = event.date + (f" to {event.until}" if event.until else "")
        place = f" ({event.place})" if event.place and event.place not in event.title else ""
        lines = [f"│ · {self.ink('label', when)}  {one_line(event.title + place)}"]
        if event.outcome:
            lines.append(self._below(event.outcome, "faint"))
        return "\n".join(lines)

    def claim(self, claim: Claim) -> str:
        who = one_line(claimant(claim, self.registers))
        number = f" ({measured(claim.measurement)})" if claim.measurement else ""
        support = supported(claim.attestation, claim.sources, self.registers)
        lines = [f"│ ” {self.ink('label', claim.date)}  said by {who}"]
        lines.append(self._below(f"{claim.statement}{number}", "faint"))
        lines += [self._below(claim.note, "faint")] if claim.note else []
        return "\n".join([*lines, self._below(support, "source")])

    def _below(self, text: str, role: str) -> str:
        return self.ink.paragraph(text, "│     ", role)
