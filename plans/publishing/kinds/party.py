"""A party: what it declared, dated; what it tabled; how texts stand to its red lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import ClassVar

from plans.model import RedLine
from plans.negotiating import Statements, judged
from plans.publishing.contents import Contents
from plans.publishing.declared import (
    ClaimEntry,
    Declared,
    EventEntry,
    InterestEntry,
    LineEntry,
    PartyName,
    PositionEntry,
)
from plans.publishing.entries import TextEntry, entry_inputs, entry_of
from plans.publishing.links import thing_path
from plans.publishing.named import with_titles
from plans.publishing.outlines import Outline
from plans.publishing.page_kinds import Page, PageKind
from plans.publishing.things import THINGS, inputs_beside, parties_told, registers, tabled_by
from plans.results import Document, Part, is_firm
from plans.values import frozen
from plans.wording import compact


@frozen
class StandingEntry(Part):
    """How the latest text of a proposal stands to a red line."""

    ref: str
    own: bool
    """Whether the party itself tabled the text."""
    verdict: str
    otherwise: str | None
    """Of a line declared after the text: the verdict if it had stood."""
    firm: bool
    """Whether neither the line nor what decides rests on less than several reports."""
    clauses: tuple[tuple[str, str], ...]
    """Those that decide, each by its id and its printed number."""
    said: tuple[str, ...]
    """What they state."""


@frozen
class DrawnEntry(Part):
    """A red line, and how texts stand to it."""

    line: LineEntry
    checked: str
    """How much of it typed statements can decide: all, part or none."""
    texts: tuple[StandingEntry, ...]
    """The latest text of each proposal that somebody has typed, the earliest first."""


@frozen(slots=False)
class PartyFacts(Document):
    """``index.json`` of a party."""

    called: ClassVar[str] = "a party"
    form: ClassVar[str] = "plans-site-party/1"
    rows: ClassVar[tuple[str, ...]] = ("texts",)

    id: str
    name: str
    short: str
    type: str
    note: str | None
    members: tuple[PartyName, ...]
    groups: tuple[PartyName, ...]
    """Of which it is a member."""
    interests: tuple[InterestEntry, ...]
    red_lines: tuple[DrawnEntry, ...]
    positions: tuple[PositionEntry, ...]
    claims: tuple[ClaimEntry, ...]
    texts: tuple[TextEntry, ...]
    """Those that it tabled, alone or with others."""
    events: tuple[EventEntry, ...]
    named: dict[str, str] = field(default_factory=dict)
    """The titles of all that is named here by an id."""


def _facts(page: Page, contents: Contents) -> PartyFacts:
    id = page.about[0]
    registers, declared = contents.registers, Declared(contents.registers)
    known = registers.parties.parties[id]
    groups = (group for group, each in registers.parties.parties.items() if id in each.members)
    found = PartyFacts.drawn_from(
        known,
        id=id,
        members=tuple(map(declared.party, known.members)),
        groups=tuple(map(declared.party, groups)),
        interests=declared.interests(lambda party, _: party == id),
        red_lines=tuple(_drawn(id, contents)),
        positions=declared.positions(lambda each: each.party == id),
        claims=declared.claims(lambda each: each.party == id),
        texts=tuple(entry_of(each, contents) for each in tabled_by(id, contents)),
        events=declared.events(lambda each: id in each.participants),
        named={},
    )
    return with_titles(found, contents)


def _latest_typed(contents: Contents) -> list[Outline]:
    """Return the latest text of each proposal, if somebody has said what it states, by date."""
    found = (texts[-1] for texts in contents.proposals.values() if texts[-1].typed)
    return sorted(found, key=lambda each: each.order)


def _drawn(party: str, contents: Contents) -> Iterator[DrawnEntry]:
    declared = Declared(contents.registers)
    lines = {each.id: each for each in contents.registers.redlines.redlines}
    for entry in declared.lines(lambda each: each.party == party):
        line = lines[entry.id]
        texts = (_standing(line, each, contents) for each in _latest_typed(contents))
        yield DrawnEntry(entry, line.covers if line.checks else "none", tuple(texts))


def _standing(line: RedLine, outline: Outline, contents: Contents) -> StandingEntry:
    stated = contents.once(
        ("stated", outline.ref), lambda: Statements.of(contents.text(outline.ref).revision)
    )
    found = judged(stated, outline.date or None, line)
    places, name_of = contents.text(outline.ref).revision.places, contents.registers.name_of
    return StandingEntry(
        ref=outline.ref,
        own=line.party in contents.tabled_by(outline.ref),
        verdict=found.verdict,
        otherwise=found.otherwise,
        firm=is_firm(line.attestation, found.support),
        clauses=tuple((id, compact(places[id].label)) for id in found.clauses),
        said=tuple(dict.fromkeys(each.term.phrase(name_of) for each in found.deciding)),
    )


def _pages(contents: Contents) -> Iterator[Page]:
    beside = inputs_beside(contents, "events")
    drawing = {each.party for each in contents.registers.redlines.redlines}
    judged = entry_inputs(contents, *_latest_typed(contents))
    for id in parties_told(contents):
        inputs = (beside, *entry_inputs(contents, *tabled_by(id, contents)))
        name = contents.registers.parties.parties[id].name
        yield Page(
            thing_path("parties", id), name, (*inputs, *(judged if id in drawing else ())), (id,)
        )


KIND = PageKind(rank=56, listing=_pages, facts=_facts, words=registers, dress=THINGS)
