"""How texts stand to the red lines of others that had been declared by then, party by party."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from plans.model import Registers
from plans.results import Part, RedLineTable, StandingDocument
from plans.storing import Loaded
from plans.values import frozen
from plans.verbs.red_lines import red_lines


@frozen
class PartyLinesEntry(Part):
    """Lines of one party that a text does not meet."""

    party: str
    name: str
    not_met: int
    firm: int
    """How many of them rest on no less than several reports."""


@frozen
class LinesEntry(Part):
    """How one text stands to lines of parties that did not table it."""

    ref: str
    stood: int
    """How many had been declared by then."""
    later: int
    """How many were declared only after it."""
    judged: bool
    """Whether anybody has said what the text states; a text that nobody typed is not judged."""
    parties: tuple[PartyLinesEntry, ...]
    """The parties with a line that is not met."""


def lines_of(texts: Sequence[Loaded], registers: Registers) -> tuple[LinesEntry, ...]:
    """Return how each of ``texts`` stands; nothing if nobody has declared a line."""
    if not registers.redlines.redlines or not texts:
        return ()
    table = red_lines(texts)
    return tuple(_lines(number, each, table) for number, each in enumerate(table.counts))


def _lines(number: int, counts: StandingDocument, table: RedLineTable) -> LinesEntry:
    text = table.texts[number]
    parties = tuple(_parties(number, table))
    return LinesEntry(text.ref, counts.stood, counts.later, text.typed, parties)


def _parties(number: int, table: RedLineTable) -> Iterator[PartyLinesEntry]:
    count: Counter[str] = Counter()
    firm: Counter[str] = Counter()
    for line in table.lines:
        cell = line.cells[number]
        if cell.verdict == "not met" and not cell.own:
            count[line.party] += 1
            firm[line.party] += cell.firm
    for party, found in count.items():
        yield PartyLinesEntry(party, table.registers.name_of(party), found, firm[party])
