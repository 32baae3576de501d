"""Several texts side by side, issue by issue, each cell with the clauses that say it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, replace
from itertools import groupby
from typing import Any

from plans.formats._base import Frame, Options
from plans.formats.html._cited_texts import (
    CellView,
    CitedTexts,
    DeclaredView,
    LineView,
    PointView,
    RowView,
)
from plans.formats.html._page import MOST_COLUMNS, POSITIONS, page
from plans.results import (
    PartyCellDocument,
    PositionCellDocument,
    PositionRowDocument,
    PositionTable,
    TextDocument,
)
from plans.wording import (
    cell_lines,
    declarations_in,
    letters,
    points_in_words,
    published_refs,
    read_until,
    row_words,
    table_words,
)

# So many lines of a cell are shown at once; the others are folded.
MOST = 3
# Where so many texts speak, a row tells how most of them stand to each other.
SEVERAL = 3


def render(result: PositionTable, options: Options) -> str:
    """Return the table, each two texts in numbers, and the clauses and sources it leads to."""
    return page("positions.html.j2", _values(result, options.frame), options, POSITIONS)


def _values(table: PositionTable, frame: Frame | None) -> dict[str, Any]:
    """Return the values that ``positions.html.j2`` places, by name."""
    shown = _Page(table, frame)
    columns = len(table.texts) + len(table.parties) + table.compromise
    return {
        "said": table_words(table),
        "texts": shown.cited.views,
        "parties": tuple(map(table.registers.name_of, table.parties)),
        "compromise": table.compromise,
        "columns": columns,
        "wide": columns > MOST_COLUMNS,
        "what": "Issue" if table.compares == "issues" else "Clause",
        "topics": tuple(shown.topics()),
        "pairs": tuple(shown.pairs()),
        "clauses": tuple(shown.cited.clauses()),
        "sources": shown.cited.sources.listed,
        "several": SEVERAL,
        "read_until": read_until(table.registers),
    }


class _Page:
    """Puts one table into words, and remembers to which clauses and sources it leads."""

    def __init__(self, table: PositionTable, frame: Frame | None) -> None:
        self.table = table
        self.cited = CitedTexts(
            table.texts, table.revisions, _published(table), table.registers, frame
        )

    def topics(self) -> Iterator[tuple[str, str, tuple[RowView, ...]]]:
        """Yield the topics in their order: anchor, title and rows."""
        titles = self.table.registers.issues.topics
        for topic, rows in groupby(self.table.lines, key=lambda row: row.topic):
            yield f"t-{topic}", titles.get(topic, topic), tuple(map(self._row, rows))

    def _row(self, row: PositionRowDocument) -> RowView:
        looks = {"differs": row.differs, "open": row.open, "told": row.speaking >= SEVERAL}
        party_cells = {cell.party: cell for cell in row.parties}
        return RowView(
            id=f"i-{row.id}",
            title=row.title,
            told=row_words(row, len(self.table.texts)),
            looks=" ".join(look for look, has in looks.items() if has),
            cells=tuple(self._joined(row)),
            parties=tuple(
                (self.table.registers.name_of(id), tuple(self._declared(party_cells.get(id))))
                for id in self.table.parties
            ),
            settled=self._settled(row),
            commands=self._commands(row),
        )

    def _commands(self, row: PositionRowDocument) -> tuple[str, ...]:
        """Return what would close the brackets of the open text."""
        if row.compromise is None:
            return ()
        ref = self.cited.refs[row.compromise.document]
        return tuple(f"plans resolve {ref} {spot}" for spot in row.compromise.open)

    def _joined(self, row: PositionRowDocument) -> Iterator[CellView]:
        """Yield the cells of a row, neighbours of the same words and the same support as one."""
        marks = letters(row)
        cells = [
            self._cell(cell, text, marks)
            for cell, text in zip(row.cells, self.table.texts, strict=True)
        ]
        for _, run in groupby(cells, key=_told):
            first, *others = run
            points = (point for each in others for line in each.lines for point in line.points)
            yield _over(first, others, tuple(points))

    def _cell(
        self, cell: PositionCellDocument, text: TextDocument, marks: dict[str, str]
    ) -> CellView:
        found = cell_lines(cell, text, self.cited.names, self.table.registers)
        lines = tuple(self.cited.line(each, text.ref) for each in found)
        others = [self.cited.names[ref] for ref in cell.documents if ref != text.ref]
        return CellView(
            names=(self.cited.names[text.ref],),
            look=cell.state.replace(" ", "-"),
            lines=lines[:MOST] if len(lines) > MOST + 1 else lines,
            more=lines[MOST:] if len(lines) > MOST + 1 else (),
            letter=marks.get(text.ref, ""),
            same_as=", ".join(others),
        )

    def _declared(self, cell: PartyCellDocument | None) -> Iterator[DeclaredView]:
        for words, each in declarations_in(cell) if cell else ():
            yield DeclaredView(words, self.cited.sources.named(each.sources))

    def _settled(self, row: PositionRowDocument) -> tuple[LineView, ...]:
        """Return what closed brackets came to; nothing while one is open."""
        found = row.compromise
        if found is None:
            return (_remark("not in brackets"),)
        if found.open:
            return ()
        said = [
            f"{term.said} ({where})" if (where := points_in_words([term.label])) else term.said
            for term in found.terms
        ]
        return tuple(map(_plain, said or found.words)) or (_remark("taken out"),)

    def pairs(self) -> Iterator[tuple[str, str, int, int, int, int]]:
        """Yield each two texts in numbers."""
        for each in self.table.overlaps:
            first, second, *counts = astuple(each)
            yield self.cited.names[first], self.cited.names[second], *counts


def _published(table: PositionTable) -> dict[str, str]:
    """Return what the page calls each text, also the one in which brackets are closed, by ref."""
    named = {text.ref: text.proposal for text in table.texts}
    settled = {line.compromise.document: "" for line in table.lines if line.compromise}
    texts = settled | named
    return dict(zip(texts, published_refs(list(texts.items())), strict=True))


def _plain(words: str) -> LineView:
    return LineView(words, (), "", "", remark=False, carried=False)


def _remark(words: str) -> LineView:
    return LineView(words, (), "", "", remark=True, carried=False)


def _told(cell: CellView) -> Any:
    """Return what cells have in common that may be one: all but which clauses say it."""
    lines = (*cell.lines, *cell.more)
    own = "" if cell.look in ("stated", "silent") else cell.names
    return own, cell.look, cell.letter, [(line.words, line.support, line.by) for line in lines]


def _over(first: CellView, others: Sequence[CellView], points: tuple[PointView, ...]) -> CellView:
    """Return one cell for several columns; behind its last line stand the points of them all."""
    if not others:
        return first
    names = (*first.names, *(name for each in others for name in each.names))
    *lines, last = first.lines
    whole = (*lines, replace(last, points=(*last.points, *points)))
    return replace(first, names=names, lines=whole)
