"""What became of the brackets of an open text: the last column of a four-column document.

It is empty while a bracket is open, and is filled by nothing but its being closed: that texts say
the same, or that one of them is the latest, makes no compromise.
"""

from __future__ import annotations

from collections.abc import Iterator

from plans.model import Registers, Revision
from plans.negotiating import Cell, Passage, cells_of
from plans.results.document import Part
from plans.results.position_cells import TermDocument, terms_document
from plans.values import frozen


@frozen
class CompromiseDocument(Part):
    """What became of what is open in a row of the open text."""

    document: str
    """The ref of the text in which brackets are closed; of the open text where there is none."""
    terms: tuple[TermDocument, ...]
    """What the text says where its brackets are closed; empty as long as one is open."""
    words: tuple[str, ...]
    """The same of clauses that nobody typed."""
    open: tuple[str, ...]
    """What is still open, as ``plans resolve`` calls it."""


@frozen
class Settling:
    """An open text, and the text in which its brackets are closed one by one."""

    open_ref: str
    ref: str
    revision: Revision
    registers: Registers

    def of(self, cell: Cell | Passage) -> CompromiseDocument | None:
        """Return what became of the brackets of a cell of the open text; None if it has none."""
        spots = list(_spots(cell))
        if not spots:
            return None
        still = tuple(_called(*spot) for spot in spots if self._is_open(*spot))
        if still:
            return CompromiseDocument(self.ref, (), (), still)
        clauses = {clause for clause, _ in spots}
        return CompromiseDocument(self.ref, self._terms(cell, clauses), self._words(cell), ())

    def _is_open(self, clause: str, term: str) -> bool:
        place = self.revision.places.get(clause)
        if place is None:
            return False
        if not term:
            return bool(place.clause.alternatives)
        return term in place.clause.terms and bool(place.clause.terms[term].alternatives)

    def _terms(self, cell: Cell | Passage, clauses: set[str]) -> tuple[TermDocument, ...]:
        if not isinstance(cell, Cell):
            return ()
        found = cells_of(self.revision).get(cell.issue, Cell(cell.issue))
        said = [each for each in found.said if each.clause in clauses]
        return terms_document(said, self.revision, self.registers)

    def _words(self, cell: Cell | Passage) -> tuple[str, ...]:
        if not isinstance(cell, Passage):
            return ()
        places = (self.revision.places.get(each.id) for each in cell.clauses)
        return tuple(place.clause.prose for place in places if place)


def _spots(cell: Cell | Passage) -> Iterator[tuple[str, str]]:
    """Yield clause and term of each bracket; the term is empty if it is the clause's own."""
    match cell:
        case Cell():
            yield from ((each.clause, each.term) for each in cell.brackets)
        case Passage():
            yield from ((each.id, "") for each in cell.clauses if each.alternatives)


def _called(clause: str, term: str) -> str:
    return f"{clause}.{term}" if term else clause
