"""What parties declared and what happened, as pages of a site list it: dated, with its sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from plans.model import Claim, Event, Interest, Position, RedLine, Registers
from plans.results import Part
from plans.values import frozen
from plans.wording import claimant, in_figures, measured


@frozen
class PartyName(Part):
    """A party."""

    id: str
    name: str


@frozen
class LineEntry(Part):
    """A red line."""

    id: str
    party: PartyName
    date: str | None
    speaker: str
    statement: str
    issues: tuple[str, ...]
    attestation: str | None
    sources: tuple[str, ...]
    note: str | None


@frozen
class PositionEntry(Part):
    """A position that a party took."""

    id: str
    party: PartyName
    date: str | None
    stance: str
    wants: str
    statement: str
    clause: str | None
    """The clause that it is about, ``proposal@revision:clause``."""
    issue: str | None
    attestation: str | None
    sources: tuple[str, ...]
    note: str | None


@frozen
class InterestEntry(Part):
    """What a party has declared that it wants."""

    party: PartyName
    issue: str
    wants: str
    date: str | None
    until: str | None
    """The day from which it no longer holds."""
    note: str | None
    sources: tuple[str, ...]


@frozen
class ClaimEntry(Part):
    """What somebody said about a text or the talks; whether it is true is not said."""

    id: str
    date: str
    who: str
    party: PartyName | None
    statement: str
    measured: str
    """The number that was said, with what it is of."""
    texts: tuple[str, ...]
    clauses: tuple[str, ...]
    issues: tuple[str, ...]
    events: tuple[str, ...]
    attestation: str | None
    sources: tuple[str, ...]
    note: str | None


@frozen
class EventEntry(Part):
    """Something that happened."""

    id: str
    date: str
    until: str | None
    place: str
    title: str
    parties: tuple[PartyName, ...]
    outcome: str


@frozen(slots=False)
class Declared:
    """What the registers hold, in the order of dates."""

    registers: Registers

    def party(self, id: str) -> PartyName:
        """Return a party with its full name."""
        known = self.registers.parties.parties.get(id)
        return PartyName(id, known.name if known else self.registers.name_of(id))

    def lines(self, wanted: Callable[[RedLine], bool]) -> tuple[LineEntry, ...]:
        """Return the red lines that ``wanted`` says yes to."""
        found = filter(wanted, self.registers.redlines.redlines)
        return _by_date(map(self._line, found))

    def positions(self, wanted: Callable[[Position], bool]) -> tuple[PositionEntry, ...]:
        """Return the positions that ``wanted`` says yes to."""
        found = filter(wanted, self.registers.positions.positions)
        return _by_date(map(self._position, found))

    def interests(self, wanted: Callable[[str, Interest], bool]) -> tuple[InterestEntry, ...]:
        """Return the interests that ``wanted``, given the id of the party, says yes to."""
        return _by_date(
            InterestEntry.drawn_from(
                each,
                party=self.party(party),
                wants=in_figures(each.wants),
                date=each.declared,
            )
            for party, known in self.registers.parties.parties.items()
            for each in known.interests
            if wanted(party, each)
        )

    def claims(self, wanted: Callable[[Claim], bool]) -> tuple[ClaimEntry, ...]:
        """Return the claims that ``wanted`` says yes to."""
        found = filter(wanted, self.registers.claims.claims)
        return _by_date(map(self._claim, found))

    def events(self, wanted: Callable[[Event], bool]) -> tuple[EventEntry, ...]:
        """Return the events that ``wanted`` says yes to."""
        found = filter(wanted, self.registers.events.events)
        return _by_date(map(self._event, found))

    def _line(self, line: RedLine) -> LineEntry:
        return LineEntry.drawn_from(line, party=self.party(line.party), date=line.declared)

    def _position(self, taken: Position) -> PositionEntry:
        party, wants = self.party(taken.party), in_figures(taken.wants)
        return PositionEntry.drawn_from(taken, party=party, wants=wants)

    def _claim(self, claim: Claim) -> ClaimEntry:
        return ClaimEntry.drawn_from(
            claim,
            who=claimant(claim, self.registers),
            party=self.party(claim.party) if claim.party else None,
            measured=measured(claim.measurement) if claim.measurement else "",
            **dict(claim.about),
        )

    def _event(self, event: Event) -> EventEntry:
        return EventEntry.drawn_from(event, parties=tuple(map(self.party, event.participants)))


E = TypeVar("E", LineEntry, PositionEntry, InterestEntry, ClaimEntry, EventEntry)


def _by_date(entries: Iterable[E]) -> tuple[E, ...]:
    return tuple(sorted(entries, key=lambda each: each.date or "9999"))
