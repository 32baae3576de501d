"""One reading of a word processor's file: its paragraphs with some changes made, as blocks."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from plans.drafting import (
    Accepts,
    Block,
    Change,
    Draft,
    Kind,
    Note,
    Passage,
    is_there,
    joined,
    paragraph,
)
from plans.letters import composed
from plans.readers._lines import seen
from plans.readers._paragraph_blocks import Said, Shape, block_of, heading_of, noted, stated
from plans.readers._repeated import LISTING, without_contents
from plans.readers._set_beside import one_after_the_other, texts_beside
from plans.readers._stories import Grid, Item, Paragraph, Remark, Row, cells_of, said, shown, traces
from plans.readers._telling import told
from plans.tables import table

_NOWHERE = Passage()
# The label that is counted before a paragraph; of which list it is, and on which level from 0.
Counted = tuple[str, tuple[str, int] | None]


class StoryReading(ABC):
    """The text of a file in which the changes that ``accepts`` says yes to are made.

    What a paragraph is and how it is numbered, each format says by itself.
    """

    def __init__(self, accepts: Accepts) -> None:
        self._accepts = accepts
        self._notes: list[Note] = []
        # Words of a paragraph whose end is struck, for the next to begin with.
        self._carried = ""
        self._from: tuple[int, ...] = ()
        self._title: Block | None = None
        self.contents: list[str] = []

    @abstractmethod
    def _formed(self, item: Paragraph | None, text: str) -> tuple[Shape, Counted]:
        """Return what a paragraph with this ``text`` is, and its number.

        None is one that only holds what was carried to where no other follows.
        """

    def _inside(self, grid: Grid) -> int:
        """Return in how many clauses a table stands, where the file says so."""
        del grid
        return 0

    def _stays(self, row: Row) -> bool:
        """Say whether a row is there; words that nobody struck keep it, whatever is said of it."""
        return is_there(row.marks, self._accepts) or any(self._plain_row(row))

    def blocks(self, items: Sequence[Item]) -> list[Block]:
        """Return the blocks of a story, its title first, wherever that stands.

        What is noted at nothing else is noted at the last.
        """
        found = list(self._blocks(items))
        if self._title:
            found.insert(0, self._title)
        if found and self._notes:
            found[-1] = noted(found[-1], self._notes)
        return found

    def _blocks(self, items: Iterable[Item]) -> Iterator[Block]:
        return without_contents(self._all_blocks(items), lambda: bool(self._title), self.contents)

    def _all_blocks(self, items: Iterable[Item]) -> Iterator[Block]:
        for item in items:
            match item:
                case Paragraph():
                    yield from self._block_of(self._read(item))
                case Grid():
                    yield from self._grid(item)
        yield from self._block_of(self._rest())

    def _block_of(self, read: Said | None) -> Iterator[Block]:
        if read and read.contents:
            self.contents.append(" ".join(f"{read.label} {read.text}".split()))
            yield LISTING
        elif read and read.shape.titles and not self._title:
            self._title = heading_of(read, 0)
        elif read:
            yield block_of(read)

    def _grid(self, grid: Grid) -> Iterator[Block]:
        """Yield what a table holds; what stands in one column, or is two texts, it only frames."""
        rows = [row for row in grid.rows if self._stays(row)]
        if all(len(row.cells) < 2 for row in rows):
            for cell in cells_of(rows):
                yield from self._blocks(cell.items)
        elif beside := texts_beside(map(self._plain_row, rows)):
            yield from one_after_the_other(map(self._blocks_of_row, rows), beside)
        else:
            yield from self._table(grid, rows)

    def _plain_row(self, row: Row) -> list[str]:
        """Return the words of each cell, without the numbers that are counted before them."""
        return row.spread([said(cell.items, self._accepts) for cell in row.cells], "")

    def _blocks_of_row(self, row: Row) -> list[list[Block]]:
        return row.spread([list(self._blocks(cell.items)) for cell in row.cells], [])

    def _table(self, grid: Grid, rows: Sequence[Row]) -> Iterator[Block]:
        """Yield a table as one block, unless nothing stands in it."""
        told = [self._told_row(row) for row in rows]
        cells = [cells for cells, _ in told]
        if any(map(any, cells)):
            made = table_block(cells, joined(passage for _, passage in told))
            yield replace(made, inside=self._inside(grid))

    def _told_row(self, row: Row) -> tuple[list[str], Passage]:
        """Return the words of each column of a row, and where they stand."""
        cells = [""] * row.skipped
        places: list[Passage] = []
        for cell in row.cells:
            read = list(self._flat(cell.items))
            words = " ".join(f"{each.label} {each.text}" for each in read)
            if words.strip() or is_there(cell.marks, self._accepts):
                cells += [" ".join(words.split()), *[""] * (cell.span - 1)]
            places += [each.passage for each in read]
        return cells, joined(places)

    def _flat(self, items: Iterable[Item]) -> Iterator[Said]:
        """Yield the paragraphs in a cell, those of tables in it too."""
        for item in items:
            match item:
                case Paragraph():
                    yield from filter(None, [self._read(item)])
                case Grid():
                    for cell in cells_of(item.rows):
                        yield from self._flat(cell.items)
        yield from filter(None, [self._rest()])

    def _read(self, item: Paragraph) -> Said | None:
        """Return a paragraph as it reads; None if nothing of it is left, or it goes on."""
        self._note(item)
        words = shown(item, self._accepts)
        if not is_there(item.end, self._accepts):
            if words.strip():
                self._carried += words
                self._from = (*self._from, item.number)
            return None
        return self._numbered(item, words)

    def _rest(self) -> Said | None:
        """Return what was carried to where no paragraph follows to take it."""
        if not self._carried.strip():
            self._carried, self._from = "", ()
            return None
        return self._numbered(None, "")

    def _numbered(self, item: Paragraph | None, words: str) -> Said | None:
        own = (item.number,) if item and (words.strip() or not self._from) else ()
        words, self._carried = self._carried + words, ""
        places, self._from = (*self._from, *own), ()
        text = seen(composed(words))
        shape, (label, listed) = self._formed(item, text)
        if shape.begins and not label:
            label, words = stated(words)
            text = seen(composed(words))
        if not text and not label:
            return None
        notes, self._notes = tuple(self._notes), []
        contents = shape.lists_parts or bool(item and item.contents)
        return Said(label, text, shape, Passage(places, notes=notes), contents, listed)

    def _note(self, item: Paragraph) -> None:
        """Note what is noted at a paragraph; comments stay when what they are on goes."""
        self._notes += [self._told(each) for each in item.remarks]
        for piece in item.pieces:
            if piece.remark and is_there(piece.marks, self._accepts):
                self._notes.append(self._told(piece.remark))

    def _told(self, remark: Remark) -> Note:
        text = composed(said(remark.items, self._accepts))
        return Note(remark.kind, text, remark.author, remark.date[:10], remark.resolved)


def draft_of(
    name: str,
    items: Sequence[Item],
    begun: Callable[[Accepts], StoryReading],
    changes: Iterable[Change],
    furniture: Sequence[str],
) -> Draft:
    """Return the draft that ``items`` are, of which each reading is ``begun`` for itself.

    ``furniture`` is what stands above and below the text of every page.
    """
    accepted = begun(lambda _: True)
    accepted.blocks(items)
    return Draft(
        name,
        lambda accepts: begun(accepts).blocks(items),
        changes=tuple(changes),
        traces=tuple(traces(items)),
        tracks=True,
        headed=True,
        warnings=(
            *told("headers and footers", furniture),
            *told("a table of contents", accepted.contents),
        ),
        apart=(*furniture, *accepted.contents),
    )


def table_block(rows: Sequence[Sequence[str]], passage: Passage = _NOWHERE) -> Block:
    """Return a table, whose first row heads its columns, as one block."""
    text = str(table(rows[0], rows[1:]))
    first, *others = text.split("\n")
    lines = [paragraph(first, passage), *(paragraph(line, gap=False) for line in others)]
    return Block(Kind.KEPT, tuple(lines), text=text)
