"""Several texts side by side: what each says on each issue, and which say the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from typing import Any, ClassVar, Literal, get_args

from plans.model import Registers, Revision
from plans.records import Column, Records, dated, fields_of, keyed, under
from plans.results.cited import cited, named_sources
from plans.results.compromise import CompromiseDocument
from plans.results.declared_positions import PartyCellDocument
from plans.results.document import Document, Part, handed, read_until
from plans.results.position_cells import (
    CellState,
    ClauseWordsDocument,
    OpenDocument,
    PositionCellDocument,
    TermDocument,
)
from plans.terms import ATTESTATIONS
from plans.values import frozen

ColumnOrder = Literal["topic", "date", "side"]


@frozen
class TextDocument(Part):
    """A text: one column."""

    ref: str
    proposal: str
    revision: str
    date: str | None
    title: str
    short: str
    """What the proposal is called where space is dear; the title if it has no other name."""
    parent: str | None
    tabled_by: tuple[str, ...]
    status: str
    typed: bool
    """Whether anybody has said what it states; a text that nobody typed is not judged."""


@frozen
class PositionRowDocument(Part):
    """An issue, or clauses that are one clause."""

    id: str
    """Of the issue; where clauses are compared, of the first of them."""
    title: str
    topic: str
    """The id of the issue's topic; empty where it has none."""
    speaking: int
    """How many texts say something; what is carried over is not said."""
    values: int
    """How many different things they say."""
    alike: bool
    """Whether several speak and all say the same. That is no agreement."""
    differs: bool
    open: bool
    """Whether a text leaves something open in itself."""
    cells: tuple[PositionCellDocument, ...]
    """One for each text, in the order of the texts."""
    parties: tuple[PartyCellDocument, ...] = field(default_factory=tuple)
    compromise: CompromiseDocument | None = field(default_factory=lambda: None)


@frozen
class OverlapDocument(Part):
    """Two texts in numbers; no one of them stands for agreement."""

    first: str
    second: str
    both: int
    """On how many rows both speak."""
    same: int
    """On how many of these they say the same."""
    first_alone: int
    second_alone: int


@frozen
class PositionSummary(Part):
    """Counts of rows."""

    rows: int
    alike: int
    differ: int
    open: int
    one_speaks: int
    """On which one text alone says something."""
    none_speaks: int


@frozen(slots=False)
class PositionTable(Document):
    """``plans compare --format json``.

    Attributes:
        texts: the columns.
        lines: what they say, row by row.
        parties: the ids of the parties that have columns.
        overlaps: each two texts in numbers.
        compares: whether rows are issues or clauses.
        order: how the columns are ordered.
        compromise: whether there is a column for what closed brackets came to.
        registers: what ids stand for.
        revisions: the texts themselves, in the order of the columns.
        warnings: what was said while the texts were read, a line each.
    """

    called: ClassVar[str] = "a position table"
    form: ClassVar[str] = "plans-position-table/1"

    texts: tuple[TextDocument, ...]
    lines: tuple[PositionRowDocument, ...]
    parties: tuple[str, ...]
    overlaps: tuple[OverlapDocument, ...]
    compares: Literal["issues", "clauses"]
    order: ColumnOrder
    compromise: bool = False
    registers: Registers = field(default_factory=Registers)
    revisions: tuple[Revision, ...] = ()
    warnings: tuple[str, ...] = ()

    @property
    def counts(self) -> PositionSummary:
        """How many rows are alike, differ and are open."""
        speaking = [row.speaking for row in self.lines]
        return PositionSummary(
            rows=len(self.lines),
            alike=sum(row.alike for row in self.lines),
            differ=sum(row.differs for row in self.lines),
            open=sum(row.open for row in self.lines),
            one_speaks=speaking.count(1),
            none_speaks=speaking.count(0),
        )

    def records(self) -> Records:
        """Return a row for each statement; a text that says nothing on an issue has one without."""
        return Records.of(COLUMNS, _rows(self))

    _order = handed(
        "order", "How the columns are ordered: as they were named (topic), by date or by side."
    )
    _compares = handed(
        "compares", "What rows are: issues, or clauses where nobody typed what the texts state."
    )
    _texts = handed("texts", "The columns, in their order.")
    _parties = handed("parties", "The ids of the parties that have columns.")
    _rows = handed("rows", of="lines")
    _overlaps = handed("overlaps", "Each two texts in numbers.")
    _summary = handed("summary", of="counts")

    _sources = cited
    _read_until = read_until


Row = dict[str, Any]

_DECLARED = ("position", "red line", "interest")

COLUMNS: tuple[Column, ...] = (
    keyed("row", "The id of the issue, or of the first of the clauses."),
    keyed("title", "What the row is called.", brief=True),
    keyed("topic", "The id of the issue's topic."),
    keyed("document", "The ref of the text.", brief=True),
    *dated("date", "When the text was put forward, or a party declared it.", under("date")),
    keyed("parties", "The ids of who tabled the text, or of who declared it, parted by spaces."),
    keyed(
        "state",
        "What the text does on the issue, or what a party declared.",
        (*get_args(CellState), "compromise", *_DECLARED),
        brief=True,
    ),
    keyed("same", "The refs of the other texts that say the same, parted by spaces."),
    keyed("agreed", "Between whom the text says that it is agreed, parted by spaces."),
    keyed("clause", "The id of the clause, or what a position is about."),
    keyed("label", "The printed number of the clause."),
    keyed("term", "The id of the term in its clause."),
    keyed("side", "Who wants it, where it stands in brackets, parted by spaces."),
    keyed("phrase", "What is stated, in words that stand alone.", brief=True),
    keyed("value", "The term as its file has it, or what a party wants.", type="any"),
    keyed("attestation", "The least that it is supported by.", ATTESTATIONS, brief=True),
    keyed("sources", "The ids of the sources, parted by spaces."),
    keyed("addresses", "Their addresses, parted by spaces."),
)


def _rows(result: PositionTable) -> Iterator[Row]:
    texts = {
        text.ref: {"date": text.date, "parties": " ".join(text.tabled_by)} for text in result.texts
    }
    for line in result.lines:
        head = {"row": line.id, "title": line.title, "topic": line.topic}
        for cell in line.cells:
            where = head | texts[cell.document]
            yield from (where | each for each in _cell(cell, result.registers))
        for party in line.parties:
            yield from (head | each for each in _declared(party, result.registers))
        yield from (head | each for each in _compromise(line, result.registers))


def _cell(cell: PositionCellDocument, registers: Registers) -> Iterator[Row]:
    own = {
        "document": cell.document,
        "state": cell.state,
        "same": " ".join(ref for ref in cell.documents if ref != cell.document),
        "agreed": None if cell.agreed is None else " ".join(cell.agreed),
    }
    found = [
        *(_term(term, registers) for term in cell.terms),
        *(_clause(clause, registers) for clause in cell.words),
        *(each for bracket in cell.brackets for each in _bracket(bracket, registers)),
    ]
    yield from (own | each for each in found or [{}])


def _clause(clause: ClauseWordsDocument, registers: Registers) -> Row:
    said = fields_of(clause, "clause", "label", "attestation") | {"phrase": clause.text}
    return said | named_sources(clause.sources, registers)


def _bracket(bracket: OpenDocument, registers: Registers) -> Iterator[Row]:
    where = fields_of(bracket, "clause", "label", "term")
    for side in bracket.sides:
        wanted = [_term(term, registers) for term in side.terms] or [{"phrase": side.text}]
        yield from (where | {"side": " ".join(side.by)} | each for each in wanted)


def _term(term: TermDocument, registers: Registers) -> Row:
    said = fields_of(term, "clause", "label", "term", "phrase", "value", "attestation")
    return said | named_sources(term.sources, registers)


def _declared(cell: PartyCellDocument, registers: Registers) -> Iterator[Row]:
    groups = (cell.positions, cell.red_lines, cell.interests)
    for state, found in zip(_DECLARED, groups, strict=True):
        for each in found:
            yield {
                **fields_of(each, "date", "clause", "attestation"),
                "parties": cell.party,
                "state": state,
                "phrase": each.statement,
                "value": each.wants or None,
                **named_sources(each.sources, registers),
            }


def _compromise(line: PositionRowDocument, registers: Registers) -> Iterator[Row]:
    if line.compromise:
        own = {"document": line.compromise.document, "state": "compromise"}
        yield from (own | _term(term, registers) for term in line.compromise.terms)
        yield from (own | {"phrase": words} for words in line.compromise.words)
