"""One reading of a page: its paragraphs with some changes made, numbered, as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from plans.drafting import Accepts, Block, Kind, Line, Note, Passage, columns, is_there, paragraph
from plans.letters import composed
from plans.outlining import ends, read_label
from plans.readers._cutting import cut
from plans.readers._furniture import without_furniture
from plans.readers._lines import read_lines
from plans.readers._set_beside import one_after_the_other, texts_beside
from plans.readers._story_blocks import table_block
from plans.readers.html._counting import BULLET, Counter
from plans.readers.html._own_numbers import counts_itself
from plans.readers.html._shapes import (
    Entry,
    Form,
    Grid,
    Item,
    Listing,
    Paragraph,
    Piece,
    Rule,
    paragraphs_of,
)
from plans.readers.html._tables import rows_of
from plans.values import frozen

# What is longer, or a sentence of so many words, is no heading though it is set as one.
_LONGEST_HEADING, _MOST_WORDS = 200, 16
_INDENT = 4
_PARAGRAPHS = re.compile(r"\n(?:[ \n]*\n)")
_BLANKS = re.compile(r"  +| *\n *")


@frozen
class _Set:
    """A paragraph as it reads: its number, its words, where it stands."""

    label: str
    text: str
    item: Paragraph
    passage: Passage


class Reading:
    """The text of a page in which the changes that ``accepts`` says yes to are made."""

    def __init__(self, accepts: Accepts) -> None:
        self._accepts = accepts
        self._counter = Counter(accepts)
        self._waiting: Entry | None = None
        self._own: dict[int, bool] = {}
        # Notes where nothing else stands, for the next paragraph.
        self._noted: tuple[Note, ...] = ()
        self.furniture: list[str] = []

    def blocks(self, items: Sequence[Item]) -> list[Block]:
        """Return the blocks of what the page holds."""
        found = [*self._blocks(items), *self._unsaid(0)]
        left = (Block(Kind.WORDS, (paragraph(note.text),)) for note in self._noted)
        return [*found, *left]

    def _blocks(self, items: Iterable[Item]) -> Iterator[Block]:
        for item in items:
            match item:
                case Entry():
                    yield from self._unsaid(0)
                    self._waiting = item if item.is_there(self._accepts) else None
                case Paragraph():
                    yield from self._unsaid(item.inside)
                    yield from self._paragraph(item)
                case Grid():
                    yield from self._unsaid(item.inside)
                    yield from self._grid(item)
                case Rule():
                    yield Block(Kind.RULE, (paragraph("---"),))

    def _unsaid(self, inside: int) -> Iterator[Block]:
        """Yield the item that has no words of its own before what stands ``inside`` so many."""
        waiting = self._waiting
        if waiting and waiting.inside > inside:
            label, _ = self._label("")
            yield Block(Kind.WORDS, (paragraph(""),), label=label, inside=waiting.inside)

    def _label(self, text: str) -> tuple[str, str]:
        """Return the number that waits to be printed, and the words behind it."""
        entry, self._waiting = self._waiting, None
        if entry is None:
            return "", text
        if entry.label:
            return self._words(entry.label), text
        if self._is_own(entry.listing):
            mark = read_label(text)
            return (text[: mark.end].rstrip(), text[mark.end :]) if mark else (BULLET, text)
        return self._counter.label(entry), text

    def _is_own(self, listing: Listing) -> bool:
        if id(listing) not in self._own:
            self._own[id(listing)] = counts_itself(listing)
        return self._own[id(listing)]

    def _words(self, pieces: Iterable[Piece]) -> str:
        return " ".join(self._joined(pieces).split())

    def _joined(self, pieces: Iterable[Piece]) -> str:
        words = "".join(piece.text for piece in pieces if is_there(piece.marks, self._accepts))
        return composed(words)

    def _paragraph(self, item: Paragraph) -> Iterator[Block]:
        if item.form == Form.AS_TYPED:
            yield from self._as_typed(item)
            return
        notes, own = self._notes(item), self._words(item.label)
        texts = _parts(self._joined(item.pieces))
        self._noted = () if texts else notes
        for text in texts:
            label, words = self._label(text)
            passage = Passage((item.number,), item.anchors, notes=notes)
            yield _block(_Set(own or label, words, item, passage))
            notes, own = (), ""

    def _notes(self, item: Paragraph) -> tuple[Note, ...]:
        there = (piece for piece in item.pieces if is_there(piece.marks, self._accepts))
        notes = (piece.note for piece in there if piece.note)
        return (*self._noted, *(replace(note, text=composed(note.text)) for note in notes))

    def _as_typed(self, item: Paragraph) -> Iterator[Block]:
        """Yield text that was wrapped by whoever typed it, as a text file is."""
        lines = read_lines(self._joined(item.pieces))
        if not lines:
            return
        parted = without_furniture(lines)
        self.furniture += parted.apart
        passage = Passage((item.number,), item.anchors)
        kept = [replace(line, passage=passage) for line in parted.lines]
        if not item.inside and kept:
            yield from cut([replace(kept[0], gap=True), *kept[1:]], marked=False)
        elif kept:
            label, _ = self._label("")
            yield Block(Kind.KEPT, tuple(kept), label=label, inside=item.inside)

    def _grid(self, grid: Grid) -> Iterator[Block]:
        """Yield a table as one block; what stands in one column is only framed by it."""
        rows = rows_of(grid, self._accepts)
        if beside := texts_beside([self._plain_cell(items) for items in row] for row in rows):
            blocks = ([self._blocks(items) for items in row] for row in rows)
            yield from one_after_the_other(blocks, beside)
            return
        cells = [[self._cell(items) for items in row] for row in rows]
        if not any(map(any, cells)):
            return
        label, _ = self._label("")
        yield replace(table_block(cells), label=label, inside=grid.inside)

    def _plain_cell(self, items: Sequence[Item]) -> str:
        """Return the words of a cell, without the numbers that are counted before them."""
        return " ".join(self._words(each.pieces) for each in paragraphs_of(items)).strip()

    def _cell(self, items: Sequence[Item]) -> str:
        """Return the words of a cell, with the numbers of lists in it."""
        if all(map(_is_plain, items)):
            parts = (each for item in paragraphs_of(items) for each in (item.label, item.pieces))
            return " ".join(filter(None, map(self._words, parts)))
        reading = Reading(self._accepts)
        found: list[str] = []
        for block in reading.blocks(items):
            label = "" if block.label == BULLET else block.label
            found += [label, block.text, *([] if block.text else (x.text for x in block.lines))]
        return " ".join(" ".join(found).split())


def _is_plain(item: Item) -> bool:
    return isinstance(item, Paragraph) and item.form == Form.WORDS


def _parts(text: str) -> list[str]:
    """Return what blank lines part; of spaces one is left."""
    even = _BLANKS.sub(lambda found: "\n" if "\n" in found[0] else " ", text)
    return [each.strip(" \n") for each in _PARAGRAPHS.split(even) if each.strip()]


def _block(read: _Set) -> Block:
    item = read.item
    indent = item.indent + _INDENT * item.inside
    texts = [text for text in read.text.split("\n") if text.strip()] or [""]
    lines = [_line(texts[0], indent, read.passage, gap=True)]
    bare = replace(read.passage, notes=()) if read.passage.notes else read.passage
    lines += (_line(text, indent, bare, gap=False) for text in texts[1:])
    if item.form == Form.HEADING and _heads(read.text):
        words = " ".join(read.text.split())
        return Block(Kind.HEADING, tuple(lines), item.level, words, read.label, inside=item.inside)
    return Block(Kind.WORDS, tuple(lines), label=read.label, inside=item.inside)


def _line(text: str, indent: int, passage: Passage, *, gap: bool) -> Line:
    words = text.strip()
    width = indent + columns(words)
    return Line(words, indent, width, gap, hard=False, raw=text.rstrip(), passage=passage)


def _heads(text: str) -> bool:
    """Say whether what is set as a heading is one, not a clause in a style of headings."""
    return 0 < len(text) <= _LONGEST_HEADING and not (ends(text) and text.count(" ") >= _MOST_WORDS)
