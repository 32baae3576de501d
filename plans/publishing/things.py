"""What the pages of clauses, issues, parties, sources and events have in common."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Protocol

from plans.model import Event, Registers
from plans.publishing.contents import Contents, made_once
from plans.publishing.links import Links
from plans.publishing.named import clause_title, declared_on, naming
from plans.publishing.outlines import Outline
from plans.publishing.page_kinds import SITE
from plans.wording import capital, day, point_called

SOURCE_KINDS = {
    "primary": "by whoever said it",
    "report": "a report",
    "relay": "relays what others report",
    "analysis": "an analysis",
    "forum": "a place where anybody can write",
}
# What all such pages may tell of.
_REGISTERS = ("issues", "sources", "parties", "redlines", "positions", "claims")
THINGS = SITE.over("things.css")


def inputs_beside(contents: Contents, *registers: str) -> str:
    """Return what decides all that such a page says but of texts; some ask more ``registers``."""
    digest = contents.digest(*_REGISTERS, *registers)
    return digest + naming(contents) + declared_on(contents)


@made_once
def issues_told(contents: Contents) -> tuple[str, ...]:
    """Return the issues that a text states something on or a party declared something on.

    They stand in the order of the register; those that it does not know come behind.
    """
    registers = contents.registers
    told = {issue for each in contents.outlines.values() for issue in each.stated}
    told.update(_declared_on(registers))
    known = [issue for issue in registers.issues.issues if issue in told]
    return (*known, *sorted(told.difference(known)))


def _declared_on(registers: Registers) -> Iterator[str]:
    for line in registers.redlines.redlines:
        yield from line.issues
    yield from filter(None, (each.issue for each in registers.positions.positions))
    for party in registers.parties.parties.values():
        yield from (each.issue for each in party.interests)


def issue_title(issue: str, contents: Contents) -> str:
    """Return what an issue is called."""
    known = contents.registers.issues.issues.get(issue)
    return known.title if known else capital(issue.replace("-", " "))


@made_once
def parties_told(contents: Contents) -> tuple[str, ...]:
    """Return the parties that tabled, said or took part in something, as the register has them."""
    registers = contents.registers
    told = {party for ref in contents.outlines for party in contents.tabled_by(ref)}
    told.update(_heard(registers))
    known = registers.parties.parties.items()
    return tuple(id for id, each in known if id in told or each.interests or each.members)


def _heard(registers: Registers) -> Iterator[str]:
    yield from (each.party for each in registers.redlines.redlines)
    yield from (each.party for each in registers.positions.positions)
    yield from filter(None, (each.party for each in registers.claims.claims))
    for event in registers.events.events:
        yield from event.participants


def tabled_by(party: str, contents: Contents) -> Iterator[Outline]:
    """Yield the texts that a party tabled, alone or with others."""
    return (each for each in contents.outlines.values() if party in contents.tabled_by(each.ref))


@made_once
def sources_told(contents: Contents) -> tuple[str, ...]:
    """Return the sources that something rests on, as the register has them."""
    told = {source for each in contents.outlines.values() for source in each.sources}
    told |= {source for each in declared_with_sources(contents) for source in each.sources}
    return tuple(id for id in contents.registers.sources.sources if id in told)


def citing(id: str, contents: Contents) -> Iterator[list[Outline]]:
    """Yield for each proposal its texts that rest on a source, the earliest first."""
    for texts in contents.proposals.values():
        if found := [each for each in texts if id in each.sources]:
            yield found


def declared_with_sources(contents: Contents) -> Iterator[_WithSources]:
    """Yield all that the registers hold and that rests on sources."""
    registers = contents.registers
    yield from registers.redlines.redlines
    yield from registers.positions.positions
    yield from registers.claims.claims
    yield from registers.events.events
    for party in registers.parties.parties.values():
        yield from party.interests
    for edge in registers.lineage.lineage:
        yield edge
        yield from edge.clauses
    yield from map(contents.card, contents.proposals)


class _WithSources(Protocol):
    @property
    def sources(self) -> tuple[str, ...]: ...


def events_by_date(contents: Contents) -> tuple[Event, ...]:
    """Return all events, the earliest first."""
    found = sorted(contents.registers.events.events, key=lambda each: (each.date, each.id))
    return tuple(found)


def registers(_facts: Any, links: Links, contents: Contents) -> Mapping[str, Any]:
    """Return what the templates of such pages ask for besides what the page says.

    The pieces that they have in common are given all of it as ``v``.
    """
    known = contents.registers
    asked = {
        "day": day,
        "capital": capital,
        "point_called": point_called,
        "names": contents.short,
        "clause_title": lambda ref, clause: clause_title(ref, clause, contents),
        "texts": contents.outlines,
        "cards": contents.card,
        "proposals": contents.proposals,
        "sources": known.sources.sources,
        "issues": known.issues.issues,
        "topics": known.issues.topics,
        "events": {each.id: each for each in known.events.events},
    }
    return {**asked, "v": {**asked, "link": links}}
