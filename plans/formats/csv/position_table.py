"""A position table as rows: one statement of one text on one issue a row."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from plans.formats._base import Options
from plans.formats.csv._rows import named, table
from plans.results import (
    PartyCellDocument,
    PositionCellDocument,
    PositionRowDocument,
    PositionTable,
    TermDocument,
)

_COLUMNS = (
    *("row", "title", "topic", "document", "date", "parties", "state", "same", "agreed"),
    *("clause", "label", "term", "side", "phrase", "value", "attestation", "sources", "addresses"),
)


def render(result: PositionTable, options: Options) -> str:
    """Return a row for each statement; a text that says nothing on an issue has a row without."""
    return table(_COLUMNS, _rows(result))


def _rows(result: PositionTable) -> Iterator[dict[str, Any]]:
    dates = {text.ref: text.date for text in result.texts}
    parties = {text.ref: " ".join(text.tabled_by) for text in result.texts}
    for row in result.rows:
        head = {"row": row.id, "title": row.title, "topic": row.topic}
        for cell in row.cells:
            where = {"date": dates[cell.document], "parties": parties[cell.document]}
            yield from (head | where | each for each in _cell(cell, result))
        yield from (head | each for party in row.parties for each in _declared(party, result))
        yield from (head | each for each in _compromise(row, result))


def _cell(cell: PositionCellDocument, result: PositionTable) -> Iterator[dict[str, Any]]:
    own = {
        "document": cell.document,
        "state": cell.state,
        "same": " ".join(ref for ref in cell.documents if ref != cell.document),
        "agreed": None if cell.agreed is None else " ".join(cell.agreed),
    }
    found = [_term(term, result) for term in cell.terms]
    for clause in cell.words:
        said = {"clause": clause.clause, "label": clause.label, "phrase": clause.text}
        support = {"attestation": clause.attestation, **named(clause.sources, result.registers)}
        found.append(said | support)
    for bracket in cell.brackets:
        where = {"clause": bracket.clause, "label": bracket.label, "term": bracket.term}
        for side in bracket.sides:
            wanted = [_term(term, result) for term in side.terms] or [{"phrase": side.text}]
            found += [where | {"side": " ".join(side.by)} | each for each in wanted]
    yield from (own | each for each in found or [{}])


def _term(term: TermDocument, result: PositionTable) -> dict[str, Any]:
    return {
        "clause": term.clause,
        "label": term.label,
        "term": term.term,
        "phrase": term.phrase,
        "value": term.value,
        "attestation": term.attestation,
        **named(term.sources, result.registers),
    }


def _declared(cell: PartyCellDocument, result: PositionTable) -> Iterator[dict[str, Any]]:
    kinds = {
        "position": cell.positions,
        "red line": cell.red_lines,
        "interest": cell.interests,
    }
    for state, found in kinds.items():
        for each in found:
            yield {
                "date": each.date,
                "parties": cell.party,
                "state": state,
                "clause": each.clause,
                "phrase": each.statement,
                "value": each.wants or None,
                "attestation": each.attestation,
                **named(each.sources, result.registers),
            }


def _compromise(row: PositionRowDocument, result: PositionTable) -> Iterator[dict[str, Any]]:
    if row.compromise:
        own = {"document": row.compromise.document, "state": "compromise"}
        yield from (own | _term(term, result) for term in row.compromise.terms)
        yield from (own | {"phrase": words} for words in row.compromise.words)
