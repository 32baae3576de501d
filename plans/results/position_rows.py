"""The columns of a position table as rows: one statement of one text on one issue a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, get_args

from plans.model import Registers
from plans.records import Column, Records, dated, fields_of, keyed, under
from plans.results.cited import named_sources
from plans.results.declared_positions import PartyCellDocument
from plans.results.position_cells import (
    CellState,
    ClauseWordsDocument,
    OpenDocument,
    PositionCellDocument,
    TermDocument,
)
from plans.terms import ATTESTATIONS

if TYPE_CHECKING:
    from plans.results.position_table import PositionRowDocument, PositionTable

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


def position_records(result: PositionTable) -> Records:
    """Return a row for each statement; a text that says nothing on an issue has one without."""
    return Records.of(COLUMNS, _rows(result))


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
