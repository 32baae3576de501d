"""What a reader with three minutes needs: headline, facts of both revisions, figures, the strip."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plans.diffing import Change, Identity
from plans.formats.html._report.changes import where
from plans.formats.html._report.lookups import Desk, Reference, Support
from plans.formats.html._report.words import DIRECTIONS, MARKS, Said, predicate, said
from plans.model import Event, Revision
from plans.terms import ATTESTATIONS, SEVERITIES
from plans.wording import compact, day

# As many as a newspaper would put under a headline.
MAX_HEADLINES = 6
_TOLD = ("substantive", "reworded")
# So much of a rank says how grave a change is; the rest says how well it makes a headline.
_GRAVITY = 2
# A longer table is easier to read in groups.
GROUPED_FROM = 13


@dataclass(frozen=True, slots=True)
class Facts:
    """One of the two revisions."""

    name: str
    ref: str
    title: str
    day: str
    iso: str
    tabled: str
    status: str
    sources: tuple[Reference, ...]
    notes: tuple[str, ...]
    attested: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """One sentence on top: what changed, where, and which red lines it crosses or releases."""

    id: str
    subject: str
    predicate: str
    where: str
    severity: str
    attestation: str
    red_lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A row of the table of statements before and after."""

    id: str
    anchor: str
    label: str
    heading: str
    said: Said
    rule: str
    arrow: str
    direction: str
    severity: str
    mark: str
    attestation: str
    sources: tuple[Reference, ...]


def facts(identity: Identity, revision: Revision, name: str, desk: Desk) -> Facts:
    """Return what is known of one side, with how well its clauses are supported."""
    weakest = (clause.evidence().weakest for clause in revision.walk())
    counts = Counter(each for each in weakest if each)
    return Facts(
        name=name,
        ref=identity.ref,
        title=identity.title,
        day=day(identity.date),
        iso=identity.date or "",
        tabled=desk.parties(revision.tabled_by),
        status=revision.status,
        sources=tuple(map(desk.reference, revision.sources)),
        notes=revision.notes,
        attested=tuple((how, counts[how]) for how in ATTESTATIONS if counts[how]),
    )


def headlines(changes: Iterable[Change], desk: Desk) -> tuple[Headline, ...]:
    """Return the gravest changes in substance or words, one a clause, the gravest first.

    Red lines crossed or released count most, then a difference in figures, then values.
    """
    changes = list(changes)
    shifts: dict[str, list[Change]] = {}
    for change in changes:
        if change.red_line:
            shifts.setdefault(change.clause, []).append(change)
    best: dict[str, tuple[tuple[int, ...], Change]] = {}
    for number, change in enumerate(changes):
        if change.severity not in _TOLD or change.red_line:
            continue
        rank = _rank(change, len(shifts.get(change.clause, ())), number)
        if change.clause not in best or rank < best[change.clause][0]:
            best[change.clause] = (rank, change)
    chosen = sorted(best.values())[:MAX_HEADLINES] if best else []
    chosen.sort(key=lambda item: (*item[0][:_GRAVITY], item[0][-1]))
    return tuple(_headline(change, shifts.get(change.clause, []), desk) for _, change in chosen)


def _rank(change: Change, shifts: int, number: int) -> tuple[int, ...]:
    parts = said(change)
    return (
        -shifts,
        SEVERITIES.index(change.severity),
        bool(change.follows) and not (change.term and shifts),
        not change.delta,
        bool(parts.aspect),
        not (parts.before and parts.after),
        change.term is None,
        number,
    )


def _headline(change: Change, shifts: list[Change], desk: Desk) -> Headline:
    return Headline(
        id=desk.print_of(change),
        subject=said(change).subject,
        predicate=predicate(change),
        where=where(change) + _gone(change),
        severity=change.severity,
        attestation=change.attestation or "",
        red_lines=(
            *_shifted("crosses", [each for each in shifts if each.after == "crossed"], desk),
            *_shifted("releases", [each for each in shifts if each.before == "crossed"], desk),
        ),
    )


def _gone(change: Change) -> str:
    """Return whether the clause itself came or went, which is more than one of its statements."""
    if change.clause_after is None:
        return ", removed"
    return ", added" if change.clause_before is None else ""


def _shifted(verb: str, shifts: list[Change], desk: Desk) -> Iterator[str]:
    """Yield ``crosses a red line of Russia``, one phrase a party."""
    counts = Counter(change.parties for change in shifts)
    for parties, count in counts.items():
        lines = "a red line" if count == 1 else f"{count} red lines"
        yield f"{verb} {lines} of {desk.parties(parties)}"


def figures(
    changes: Iterable[Change], anchors: dict[str, str], desk: Desk
) -> tuple[tuple[str, tuple[Figure, ...]], ...]:
    """Return changes of statements as (topic, rows); one group without a name if they are few."""
    typed = list(changes)
    groups: dict[str, list[Figure]] = {}
    topics = desk.registers.issues.topics
    for change in typed:
        topic = desk.registers.topic_of(change.issue or "") if len(typed) >= GROUPED_FROM else ""
        groups.setdefault(topic, []).append(_figure(change, anchors, desk))
    order = {topic: number for number, topic in enumerate(topics)}
    ids = sorted(groups, key=lambda topic: order.get(topic, len(order)))
    named = len(ids) > 1
    return tuple(
        ((desk.topic_title(id) or "Other") if named else "", tuple(groups[id])) for id in ids
    )


def _figure(change: Change, anchors: dict[str, str], desk: Desk) -> Figure:
    arrow, direction = DIRECTIONS[change.direction]
    return Figure(
        id=desk.print_of(change),
        anchor=anchors.get(desk.print_of(change), ""),
        label=compact(change.label),
        heading=change.heading,
        said=said(change),
        rule=change.rule,
        arrow=arrow,
        direction=direction,
        severity=change.severity,
        mark=MARKS[change.severity],
        attestation=change.attestation or "",
        sources=tuple(map(desk.reference, change.sources)),
    )


@dataclass(frozen=True, slots=True)
class Happening:
    """An event between the two revisions."""

    day: str
    iso: str
    place: str
    title: str
    who: str
    outcome: str
    note: str
    support: Support


def in_between(desk: Desk) -> tuple[Happening, ...]:
    """Return what happened from the date of one revision to that of the other."""
    first, last = desk.result.before.date, desk.result.after.date
    if not first or not last:
        return ()
    events = desk.registers.events.events
    return tuple(_happening(event, desk) for event in events if first <= event.date <= last)


def _happening(event: Event, desk: Desk) -> Happening:
    return Happening(
        day=day(event.date),
        iso=event.date,
        place=event.place,
        title=event.title,
        who="; ".join(filter(None, (desk.parties(event.participants), ", ".join(event.people)))),
        outcome=event.outcome,
        note=event.note or "",
        support=desk.support(None, event.sources),
    )
