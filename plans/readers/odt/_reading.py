"""One reading of an OpenDocument text: its paragraphs with some changes made, as blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from plans.drafting import Accepts, Block, Change, Kind, Line, Passage, columns, is_there, paragraph
from plans.letters import composed
from plans.outlining import ends
from plans.readers._lines import seen
from plans.readers._set_beside import one_after_the_other, texts_beside
from plans.readers.odt._lists import Counter, Levels
from plans.readers.odt._styles import Look, Styles
from plans.readers.odt._words import Cell, Grid, Item, Paragraph, Place, said
from plans.tables import table

# What is longer, or a sentence of so many words, is no heading though it is set as one.
_LONGEST_HEADING, _MOST_WORDS = 120, 8


class Reading:
    """The text of a file in which the changes that ``accepts`` says yes to are made."""

    def __init__(self, styles: Styles, accepts: Accepts) -> None:
        self._styles, self._accepts = styles, accepts
        self._counter = Counter()
        # Words of a paragraph whose end is struck, for the next to begin with.
        self._carried = ""
        self._from: tuple[int, ...] = ()
        self._title: Block | None = None
        self.contents: list[str] = []

    def blocks(self, items: Sequence[Item]) -> list[Block]:
        """Return the blocks of a text, its title first, wherever that stands."""
        found = list(self._blocks(items))
        return [self._title, *found] if self._title else found

    def _blocks(self, items: Iterable[Item]) -> Iterator[Block]:
        for item in items:
            if isinstance(item, Grid):
                yield from self._grid(item)
            elif block := self._block(item):
                yield block
        if self._carried.strip():
            yield from filter(None, [self._block(Paragraph(0))])

    def _block(self, item: Paragraph) -> Block | None:
        """Return a paragraph as it reads; None if nothing of it is left, or it goes on."""
        there = [piece for piece in item.pieces if is_there(piece.marks, self._accepts)]
        words = "".join(piece.text for piece in there)
        if words.strip():
            self._from += (item.number,)
        self._carried += words
        if not is_there(item.end, self._accepts):
            return None
        text = seen(composed(self._carried))
        notes = tuple(piece.note for piece in there if piece.note)
        passage = Passage(self._from or (item.number,), notes=notes)
        self._carried, self._from = "", ()
        return self._made(item, text, passage) if text else None

    def _made(self, item: Paragraph, text: str, passage: Passage) -> Block | None:
        levels = self._levels(item.place)
        label = self._label(item.place, levels)
        if item.contents:
            self.contents.append(" ".join(f"{label} {text}".split()))
            return None
        look = self._styles.look(item.style)
        counted = item.place if label else None
        lines = _lines(text, _indent(look, counted, levels), passage)
        made = Block(Kind.WORDS, lines, label=label, listed=_listed(counted))
        words = " ".join(text.split())
        if look.titles and not self._title:
            self._title = replace(made, kind=Kind.HEADING, text=words)
            return None
        if item.heading and _heads(text):
            return replace(made, kind=Kind.HEADING, level=item.heading, text=words)
        return made

    def _levels(self, place: Place | None) -> Levels:
        if place is None:
            return {}
        return self._styles.levels(place.style) if place.style else self._styles.outline

    def _label(self, place: Place | None, levels: Levels) -> str:
        if place is None or not levels:
            return ""
        return self._counter.label(place.list, levels, place.depth, place.start)

    def _grid(self, grid: Grid) -> Iterator[Block]:
        """Yield what a table holds; what stands in one column, or is several texts, it frames."""
        rows = [row for row in grid.rows if self._stays(row)]
        if all(len(row) < 2 for row in rows):
            for row in rows:
                for cell in row:
                    yield from self._blocks(cell.items)
        elif beside := texts_beside(map(self._plain_row, rows)):
            yield from one_after_the_other(map(self._blocks_of_row, rows), beside)
        else:
            yield from self._table(rows)

    def _stays(self, row: Sequence[Cell]) -> bool:
        """Say whether a row is there: it has words, or had none before any change."""
        if any(said(cell.items, self._accepts) for cell in row):
            return True
        return not any(said(cell.items, _keeps_all) for cell in row)

    def _plain_row(self, row: Sequence[Cell]) -> list[str]:
        return [
            words
            for cell in row
            for words in (said(cell.items, self._accepts), *[""] * (cell.span - 1))
        ]

    def _blocks_of_row(self, row: Sequence[Cell]) -> list[list[Block]]:
        return [
            blocks
            for cell in row
            for blocks in (list(self._blocks(cell.items)), *([] for _ in range(cell.span - 1)))
        ]

    def _table(self, rows: Sequence[Sequence[Cell]]) -> Iterator[Block]:
        """Yield a table as one block, unless nothing stands in it."""
        blocks = [self._blocks_of_row(row) for row in rows]
        cells = [[_told(cell) for cell in row] for row in blocks]
        if not any(map(any, cells)):
            return
        numbers = (
            number
            for row in blocks
            for cell in row
            for block in cell
            for number in block.lines[0].passage.paragraphs
        )
        passage = Passage(tuple(dict.fromkeys(numbers)))
        text = str(table(cells[0], cells[1:]))
        first, *others = text.split("\n")
        lines = [paragraph(first, passage), *(paragraph(line, gap=False) for line in others)]
        yield Block(Kind.KEPT, tuple(lines), text=text)


def _indent(look: Look, place: Place | None, levels: Levels) -> int:
    """Return in which column a paragraph begins, by its style or else by that of its list."""
    if look.indent is not None or place is None or place.depth not in levels:
        return look.indent or 0
    return levels[place.depth].indent


def _listed(place: Place | None) -> tuple[str, int] | None:
    """Return of which list, and on which level of it, a paragraph is an item."""
    return (place.list, place.depth - 1) if place and place.style else None


def _keeps_all(change: Change) -> bool:
    return change.kind != "deletion"


def _told(cell: Sequence[Block]) -> str:
    """Return the words of a cell, with the numbers of lists in it."""
    said = (f"{block.label} {line.text}" for block in cell for line in block.lines)
    return " ".join(" ".join(said).split())


def _lines(text: str, indent: int, passage: Passage) -> tuple[Line, ...]:
    """Return the lines of a paragraph; two breaks in a row part them as a blank line does."""
    first, *others = text.split("\n")
    made = paragraph(seen(first), passage)
    found = [replace(made, indent=indent, width=indent + columns(made.text))]
    bare, blank = replace(passage, notes=()), False
    for each in others:
        if each.strip():
            found.append(paragraph(seen(each), bare, gap=blank))
        blank = not each.strip()
    return tuple(found)


def _heads(text: str) -> bool:
    """Say whether what is set as a heading is one, not a clause in a style of headings."""
    return len(text) <= _LONGEST_HEADING and not (ends(text) and text.count(" ") >= _MOST_WORDS)
