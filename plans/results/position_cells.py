"""What one text says in one row of a position table, as JSON and every page have it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import field, replace
from typing import Any, Literal

from plans.model import Clause, LineageEdge, Place, Registers, Revision, plain
from plans.negotiating import Bracket, Cell, Passage, Statement
from plans.results.document import Part
from plans.terms import Attestation
from plans.values import frozen

CellState = Literal[
    "stated",
    "reported",
    "one source",
    "contested",
    "inferred",
    "carried",
    "silent",
    "open",
    "not judged",
]


@frozen
class TermDocument(Part):
    """A statement where it stands."""

    clause: str
    label: str
    """The printed number of the clause."""
    term: str
    phrase: str
    """What it states, in words that stand alone."""
    said: str
    """The same beside the title of its issue."""
    value: dict[str, Any]
    """The term as its file has it."""
    attestation: Attestation | None
    """The least that it is supported by: the term itself, or else its clause."""
    sources: tuple[str, ...]


@frozen
class SideDocument(Part):
    """What one side of a bracket wants."""

    by: tuple[str, ...]
    terms: tuple[TermDocument, ...]
    """Empty if it wants other words, and nothing that is about the issue."""
    text: str = field(default_factory=str)
    """Its words, where clauses are compared and not terms."""


@frozen
class OpenDocument(Part):
    """A bracket, with all its sides."""

    clause: str
    label: str
    term: str | None
    """Null if the clause itself is in brackets."""
    sides: tuple[SideDocument, ...]


@frozen
class ClauseWordsDocument(Part):
    """A clause in its words."""

    clause: str
    label: str
    heading: str
    text: str
    attestation: Attestation | None
    sources: tuple[str, ...]


@frozen
class FateDocument(Part):
    """What the lineage says became of the clauses of another text that state something here."""

    origin: str
    relation: Literal["dropped", "replaced"]
    clauses: tuple[str, ...]
    """Clauses of this text that took their place."""
    attestation: Attestation | None
    sources: tuple[str, ...]


@frozen
class PositionCellDocument(Part):
    """What a text says in a row."""

    document: str
    """The ref of the text."""
    state: CellState
    """``silent`` is neither yes nor no; of a text that nobody typed it is ``not judged``."""
    speaks: bool
    """Whether it says something; what is carried over from its parent is not said."""
    documents: tuple[str, ...]
    """All texts of the row that say the same, this one too; empty if it does not speak."""
    agreed: tuple[str, ...] | None
    """Between whom the text says that this is agreed; null if it does not say so."""
    terms: tuple[TermDocument, ...]
    brackets: tuple[OpenDocument, ...]
    words: tuple[ClauseWordsDocument, ...] = field(default_factory=tuple)
    """Its clauses, where clauses are compared and not terms."""
    fate: FateDocument | None = field(default_factory=lambda: None)


def cell_document(
    cell: Cell | Passage,
    ref: str,
    revision: Revision,
    alike: tuple[str, ...],
    registers: Registers,
    *,
    typed: bool = True,
    fate: FateDocument | None = None,
) -> PositionCellDocument:
    """Return what JSON says of a cell of the text ``ref``.

    Args:
        cell: what the text says.
        ref: what the text is called.
        revision: the text.
        alike: the refs of all texts that say the same.
        registers: what parties are called.
        typed: whether anybody has said what the text states.
        fate: what the lineage says of what stood here in another text.
    """
    writer = _Writer(revision.places, registers)
    state: CellState = "not judged" if cell.silent and not typed else cell.state
    head = (ref, state, cell.speaks, alike, cell.agreed)
    match cell:
        case Cell():
            brackets = tuple(map(writer.bracket, cell.brackets))
            return PositionCellDocument(*head, writer.terms(cell.said), brackets, fate=fate)
        case Passage():
            brackets = tuple(writer.wishes(each) for each in cell.clauses if each.alternatives)
            words = tuple(map(writer.words, cell.clauses))
            return PositionCellDocument(*head, (), brackets, words, fate)


def terms_document(
    said: Iterable[Statement], revision: Revision, registers: Registers
) -> tuple[TermDocument, ...]:
    """Return what JSON says of statements of ``revision``."""
    return _Writer(revision.places, registers).terms(said)


@frozen
class _Writer:
    places: Mapping[str, Place]
    registers: Registers

    def terms(self, said: Iterable[Statement]) -> tuple[TermDocument, ...]:
        found = [self._term(each) for each in said]
        matters = {each.phrase.removesuffix(each.said) for each in found} - {""}
        # Where values of several matters stand together, the issue does not say which is of what.
        several = len(matters) > 1
        return tuple(replace(each, said=each.phrase) if several else each for each in found)

    def _term(self, said: Statement) -> TermDocument:
        name_of = self.registers.name_of
        return TermDocument(
            clause=said.clause,
            label=self._label(said.clause),
            term=said.key,
            phrase=said.term.phrase(name_of),
            said=said.term.phrase(name_of, named=True),
            value=plain(said.term),
            attestation=said.support,
            sources=said.evidence.sources,
        )

    def bracket(self, found: Bracket) -> OpenDocument:
        sides = tuple(SideDocument(side.by, self.terms(side.said)) for side in found.sides)
        return OpenDocument(found.clause, self._label(found.clause), found.term or None, sides)

    def wishes(self, clause: Clause) -> OpenDocument:
        sides = tuple(SideDocument(each.by, (), each.words) for each in clause.alternatives)
        return OpenDocument(clause.id, self._label(clause.id), None, sides)

    def words(self, clause: Clause) -> ClauseWordsDocument:
        found = clause.evidence()
        told = (clause.heading, clause.prose, found.weakest, found.sources)
        return ClauseWordsDocument(clause.id, self._label(clause.id), *told)

    def _label(self, clause: str) -> str:
        return self.places[clause].label


def fate_of(
    ref: str, issue: str, texts: Mapping[str, Mapping[str, Cell]], registers: Registers
) -> FateDocument | None:
    """Return what is recorded to have become of what another text states on ``issue``.

    Nothing is dropped or replaced but by a row of the lineage that says so.

    Args:
        ref: a text that is silent on the issue.
        issue: its id.
        texts: the cells of all texts by ref and issue.
        registers: where the lineage is.
    """
    edges = (edge for edge in registers.lineage.lineage if edge.to == ref)
    found = (fate for edge in edges for fate in _fates(edge, issue, texts))
    return next(found, None)


def _fates(
    edge: LineageEdge, issue: str, texts: Mapping[str, Mapping[str, Cell]]
) -> Iterator[FateDocument]:
    cell = texts.get(edge.origin, {}).get(issue)
    clauses = {each.clause for each in cell.statements} if cell else set()
    for row in edge.clauses:
        if row.relation in ("dropped", "replaced") and not clauses.isdisjoint(row.origin):
            attestation = row.attestation or edge.attestation
            sources = row.sources or edge.sources
            yield FateDocument(edge.origin, row.relation, row.to, attestation, sources)
