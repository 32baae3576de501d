"""Declared red lines, text by text: a matrix of verdicts, what decides each, and who says so."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from plans.formats._base import Frame, Options
from plans.formats.html._cited_texts import CitedTexts, PointView, TextView
from plans.formats.html._page import MOST_COLUMNS, RED_LINES, page
from plans.formats.html._quoted_sources import Reference
from plans.results import RedLineCellDocument, RedLineRowDocument, RedLineTable
from plans.terms import ATTESTATIONS
from plans.values import frozen
from plans.wording import (
    day,
    read_until,
    red_lines_head,
    standing_words,
    verdict_words,
)


@frozen
class DecidingView:
    """A statement that decides, where it stands, and what supports it."""

    words: str
    point: PointView
    support: str
    sources: tuple[Reference, ...]


@frozen
class VerdictView:
    """A cell: ``look`` is the verdict as a class, ``points`` the clauses with their support."""

    name: str
    look: str
    words: str
    later: bool
    weak: bool
    own: bool
    deciding: tuple[DecidingView, ...]
    points: tuple[tuple[PointView, str], ...]
    sides: tuple[tuple[str, str], ...]


@frozen
class DeclaredLineView:
    """A row."""

    id: str
    statement: str
    speaker: str
    iso: str
    day: str
    covers: str
    attestation: str
    note: str
    sources: tuple[Reference, ...]
    cells: tuple[VerdictView, ...]


def render(result: RedLineTable, options: Options) -> str:
    """Return the matrix, each text in numbers, and the clauses and sources it leads to."""
    return page("redlines.html.j2", _values(result, options.frame), options, RED_LINES)


def _values(table: RedLineTable, frame: Frame | None) -> dict[str, Any]:
    """Return the values that ``redlines.html.j2`` places, by name."""
    shown = _Page(table, frame)
    parties = tuple(shown.parties())
    return {
        "said": red_lines_head(table),
        "texts": shown.cited.views,
        "columns": len(table.texts),
        "wide": len(table.texts) > MOST_COLUMNS,
        "parties": parties,
        "counts": tuple(shown.counts()),
        "clauses": tuple(shown.cited.clauses()),
        "sources": shown.cited.sources.listed,
        "read_until": read_until(table.registers),
    }


class _Page:
    def __init__(self, table: RedLineTable, frame: Frame | None) -> None:
        self.table = table
        self.cited = CitedTexts.of(table, frame)

    def parties(self) -> Iterator[tuple[str, tuple[DeclaredLineView, ...]]]:
        """Yield each party with its lines."""
        for party, rows in groupby(self.table.lines, key=lambda row: row.party):
            yield self.table.registers.name_of(party), tuple(map(self._line, rows))

    def counts(self) -> Iterator[tuple[TextView, str]]:
        """Yield each text with how it stands, in words."""
        texts = zip(self.cited.views, self.table.texts, self.table.counts, strict=True)
        for view, text, found in texts:
            yield view, standing_words(found, text)

    def _line(self, row: RedLineRowDocument) -> DeclaredLineView:
        return DeclaredLineView(
            id=f"l-{row.id}",
            statement=row.statement,
            speaker=row.speaker,
            iso=row.declared or "",
            day=day(row.declared),
            covers=row.covers,
            attestation=row.attestation or "",
            note=row.note or "",
            sources=self.cited.sources.named(row.sources),
            cells=tuple(map(self._cell, row.cells)),
        )

    def _cell(self, cell: RedLineCellDocument) -> VerdictView:
        verdict = cell.otherwise or cell.verdict
        name_of = self.table.registers.name_of
        deciding = tuple(self._deciding(cell))
        return VerdictView(
            name=self.cited.names[cell.document],
            look="silent" if cell.silent else verdict.replace(" ", "-"),
            words=verdict_words(cell),
            later=cell.otherwise is not None,
            weak=verdict != "not judged" and not cell.firm,
            own=cell.own,
            deciding=deciding,
            points=tuple(_points(deciding)),
            sides=tuple((name_of(id), found) for id, found in cell.sides.items()),
        )

    def _deciding(self, cell: RedLineCellDocument) -> Iterator[DecidingView]:
        for term in cell.terms:
            point = self.cited.point(cell.document, term.clause, term.label)
            sources = self.cited.sources.named(term.sources)
            yield DecidingView(term.phrase, point, term.attestation or "", sources)


def _points(deciding: tuple[DecidingView, ...]) -> Iterator[tuple[PointView, str]]:
    """Yield each clause once, with the least that what it states is supported by."""
    known = {"": -1} | {held: place for place, held in enumerate(ATTESTATIONS)}
    for point in dict.fromkeys(each.point for each in deciding):
        held = (each.support for each in deciding if each.point == point)
        yield point, max(held, key=known.__getitem__)
