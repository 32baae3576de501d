"""What a party has declared on an issue, dated: latest position, red lines, interests."""

from __future__ import annotations

from collections.abc import Iterable

from plans.model import Interest, Position, RedLine, Registers
from plans.results.document import Part
from plans.terms import Attestation
from plans.values import frozen


@frozen
class DeclaredDocument(Part):
    """Something that a party declared."""

    id: str | None
    """Of the position or red line; an interest has none."""
    date: str | None
    until: str | None
    """The day from which it no longer holds."""
    speaker: str
    stance: str | None
    """Of a position: supports, opposes, conditional or reserves."""
    wants: str
    statement: str
    clause: str | None
    """The clause that a position is about."""
    attestation: Attestation | None
    sources: tuple[str, ...]


@frozen
class PartyCellDocument(Part):
    """What a party has declared on an issue; what it never declared is not known."""

    party: str
    positions: tuple[DeclaredDocument, ...]
    """Those of the latest day on which it took one."""
    red_lines: tuple[DeclaredDocument, ...]
    interests: tuple[DeclaredDocument, ...]

    @property
    def declared(self) -> bool:
        """Whether it has declared anything."""
        return bool(self.positions or self.red_lines or self.interests)


def party_cells(issue: str, registers: Registers) -> tuple[PartyCellDocument, ...]:
    """Return what each party that has declared something on ``issue`` has, by the party's id."""
    found = (_party_cell(party, issue, registers) for party in sorted(_speakers(registers)))
    return tuple(cell for cell in found if cell.declared)


def _speakers(registers: Registers) -> set[str]:
    wanting = (id for id, party in registers.parties.parties.items() if party.interests)
    taking = (each.party for each in registers.positions.positions)
    drawing = (each.party for each in registers.redlines.redlines)
    return {*wanting, *taking, *drawing}


def _party_cell(party: str, issue: str, registers: Registers) -> PartyCellDocument:
    known = registers.parties.parties.get(party)
    return PartyCellDocument(
        party,
        tuple(map(_position, _latest(party, issue, registers))),
        tuple(
            _line(each)
            for each in registers.redlines.redlines
            if each.party == party and issue in each.issues
        ),
        tuple(_interests(known.interests if known else (), issue)),
    )


def _latest(party: str, issue: str, registers: Registers) -> list[Position]:
    """Return the positions that a party took on the last day on which it took one."""
    known = registers.positions.positions
    taken = [each for each in known if (each.party, each.issue) == (party, issue)]
    last = max((each.date or "" for each in taken), default="")
    return [each for each in taken if (each.date or "") == last]


def _position(taken: Position) -> DeclaredDocument:
    return DeclaredDocument.drawn_from(taken, until=None, speaker="")


def _line(drawn: RedLine) -> DeclaredDocument:
    return DeclaredDocument.drawn_from(
        drawn, date=drawn.declared, until=None, stance=None, wants="", clause=None
    )


def _interests(declared: Iterable[Interest], issue: str) -> Iterable[DeclaredDocument]:
    return (interest_document(each) for each in declared if each.issue == issue)


def interest_document(declared: Interest) -> DeclaredDocument:
    """Return what JSON says of an interest."""
    return DeclaredDocument.drawn_from(
        declared,
        id=None,
        date=declared.declared,
        speaker="",
        stance=None,
        statement=declared.note or "",
        clause=None,
        attestation=None,
    )
