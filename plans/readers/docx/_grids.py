"""Reads the tables of a Word file: rows and cells, with the changes to each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from plans.drafting import Marks
from plans.readers._stories import Cell, Grid, Item, Paragraph, Row
from plans.readers.docx._apart import UNMARKED_ROW
from plans.readers.docx._book import Book
from plans.readers.docx._xml import Element, child, number, value, w

# Nobody can read tables that stand deeper in each other, and each costs all that is in it again.
_DEEPEST = 20
_WIDEST = 100
# What may stand between a table and its rows, or a row and its cells, without saying anything.
_WRAPPERS = frozenset(w(name) for name in ("sdt", "sdtContent", "customXml", "smartTag"))

Inside = Callable[[Element], tuple[Item, ...]]


class Grids:
    """Reads tables; ``inside`` reads what a cell holds, which may be tables again."""

    def __init__(self, book: Book, inside: Inside) -> None:
        self._book = book
        self._inside = inside
        self._depth = 0

    def read(self, element: Element) -> Grid:
        """Return the table that ``element`` is.

        Raises:
            UnreadableFile: it stands deeper in other tables than anybody can read.
        """
        self._depth += 1
        if self._depth > _DEEPEST:
            raise self._book.refused(f"file has tables that stand over {_DEEPEST} deep in another")
        rows = tuple(self._row(each) for each in _within(element, "tr"))
        self._depth -= 1
        return Grid(rows)

    def _row(self, element: Element) -> Row:
        properties = child(element, "trPr")
        marks = self._book.changes.around(properties)
        cells = tuple(self._cell(each) for each in _within(element, "tc"))
        if marks and any(not _are_in(cell.items, marks) for cell in cells):
            self._book.apart.note(UNMARKED_ROW)
        return Row(cells, _columns(properties, "gridBefore", 0), marks)

    def _cell(self, element: Element) -> Cell:
        properties = child(element, "tcPr")
        marks = self._book.changes.around(properties)
        return Cell(self._inside(element), _columns(properties, "gridSpan", 1), marks)


def _columns(properties: Element | None, name: str, least: int) -> int:
    return max(number(value(properties, name), _WIDEST) or 0, least)


def _within(element: Element, name: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, some of which may be wrapped."""
    for each in element:
        if each.tag == w(name):
            yield each
        elif each.tag in _WRAPPERS:
            yield from _within(each, name)


def _are_in(items: Iterable[Item], marks: Marks) -> bool:
    """Say whether all words of ``items`` come and go as what stands in ``marks`` does."""
    ways = {mark.brings for mark in marks}
    return all(
        ways & {mark.brings for mark in piece.marks}
        for item in items
        if isinstance(item, Paragraph)
        for piece in item.pieces
        if piece.text.strip()
    )
