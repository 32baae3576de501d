"""What a reader with three minutes needs: facts of both revisions, and figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath

from plans.diffing import Change, Identity
from plans.formats.html._quoted_sources import Reference
from plans.formats.html._report.lookups import Desk, Link, Support
from plans.formats.html._report.words import DIRECTIONS, MARKS, Said, said
from plans.model import About, Claim, Event, Revision
from plans.terms import ATTESTATIONS
from plans.values import frozen
from plans.wording import claimant, compact, day, measured

# A longer table is easier to read in groups.
GROUPED_FROM = 13


@frozen
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

    @property
    def known(self) -> bool:
        """Whether anything is known of it but its words and what it is called."""
        said = self.iso, self.tabled, self.sources, self.notes, self.attested
        return any(said) or self.status != "draft"


@frozen
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
    # A file without a title is called by its own name, which is said already.
    told = identity.title if identity.title != PurePath(identity.ref).stem else ""
    return Facts(
        name=name,
        ref=identity.ref,
        title=told,
        day=day(identity.date),
        iso=identity.date or "",
        tabled=desk.parties(revision.tabled_by),
        status=revision.status,
        sources=tuple(map(desk.sources.one, revision.sources)),
        notes=revision.notes,
        attested=tuple((how, counts[how]) for how in ATTESTATIONS if counts[how]),
    )


def is_of_a_statement(change: Change) -> bool:
    """Whether a change is of what a clause states, typed or read from its words.

    What only follows a number, as a reference does, is no statement.
    """
    read = change.family == "prose" and change.severity != "editorial"
    return (bool(change.term) or read) and not change.red_line


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
        sources=tuple(map(desk.sources.one, change.sources)),
    )


@frozen
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
    page: str
    """The way to its own page, in a site that has one."""


def in_between(desk: Desk) -> tuple[Happening, ...]:
    """Return what happened from the date of one revision to that of the other."""
    return tuple(_happening(event, desk) for event in desk.result.events)


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
        page=desk.page_of("events", event.id),
    )


@frozen
class ClaimView:
    """Something that was said; ``about`` links to clauses, or names what else it is about."""

    who: str
    day: str
    iso: str
    statement: str
    number: str
    note: str
    about: tuple[Link, ...]
    support: Support
    page: str
    """The way to where it stands among all that was said, in a site that has that."""


def claim_views(desk: Desk) -> tuple[ClaimView, ...]:
    """Return what was said, the earliest first; in a site of the two texts alone.

    There what was said of their subjects and of the talks stands on a page of its own.
    """
    told = (c for c in desk.result.claims if not desk.frame or c.about.texts or c.about.clauses)
    return tuple(_view(claim, desk) for claim in told)


def _view(claim: Claim, desk: Desk) -> ClaimView:
    return ClaimView(
        who=claimant(claim, desk.registers),
        day=day(claim.date),
        iso=claim.date,
        statement=claim.statement,
        number=measured(claim.measurement) if claim.measurement else "",
        note=claim.note or "",
        about=_about(claim.about, desk),
        support=desk.support(claim.attestation, claim.sources),
        page=desk.page_of("claims", "", claim.id),
    )


def _about(about: About, desk: Desk) -> tuple[Link, ...]:
    happened = {event.id: event.title for event in desk.registers.events.events}
    named = [
        *map(desk.called, about.texts),
        *map(desk.registers.title_of, about.issues),
        *(happened.get(id, id) for id in about.events),
    ]
    links = [desk.named_point(ref) for ref in about.clauses]
    return (*links, *(Link("", name) for name in named))
