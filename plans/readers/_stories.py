"""What the files of word processors hold: paragraphs and tables, with the changes to each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeVar

from plans.drafting import Accepts, Change, Mark, Marks, Trace, is_there
from plans.errors import UnreadableFile
from plans.values import frozen

# Six thousand pages; who has more sends a register, not a draft.
MOST_PARAGRAPHS = 100_000
_T = TypeVar("_T")
RemarkKind = Literal["comment", "footnote", "endnote"]


@frozen
class Remark:
    """A comment or a note: who made it, when, if it is done with, and the paragraphs of it."""

    kind: RemarkKind
    author: str
    date: str
    resolved: bool
    items: tuple[Item, ...]


@frozen
class Piece:
    """Words of one paragraph in the same changes, the outermost first; or a remark to them."""

    text: str
    marks: Marks = ()
    remark: Remark | None = None


@dataclass(slots=True)
class Paragraph:
    """A paragraph with all that was ever in it.

    Attributes:
        number: which of the file, counted from 1.
        look: what it says of itself, as its format has it.
        earlier: what it said before a change, if that is tracked.
        numbered_by: the change that put it into its numbering, if that is tracked.
        end: the changes that its end stands in; without its end it is one with the next.
        pieces: its words.
        remarks: the comments that begin in it; they stay whatever becomes of its words.
        contents: whether it is of what lists the parts of the document.
    """

    number: int
    look: Any
    earlier: tuple[Change, Any] | None = None
    numbered_by: Change | None = None
    end: Marks = ()
    pieces: list[Piece] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    contents: bool = False


class Numbers:
    """Counts the paragraphs of a file; ``refused`` makes the error that the file is too large."""

    def __init__(self, refused: Callable[[str], UnreadableFile]) -> None:
        self._refused = refused
        self._last = 0

    def next(self) -> int:
        """Return the number of the next paragraph.

        Raises:
            UnreadableFile: there are more than a draft can have.
        """
        self._last += 1
        if self._last > MOST_PARAGRAPHS:
            raise self._refused(f"file has more than {MOST_PARAGRAPHS:,} paragraphs")
        return self._last


@frozen
class Cell:
    """A cell of a table, how many columns it takes, and what it holds."""

    items: tuple[Item, ...]
    span: int = 1
    marks: Marks = ()


@frozen
class Row:
    """A row of a table, and how many columns it leaves out before its first cell."""

    cells: tuple[Cell, ...]
    skipped: int = 0
    marks: Marks = ()

    def spread(self, said: Sequence[_T], empty: _T) -> list[_T]:
        """Return what is ``said`` of each cell by column: of several it stands in the first."""
        found = [empty] * self.skipped
        for cell, each in zip(self.cells, said, strict=True):
            found += [each, *[empty] * (cell.span - 1)]
        return found


@frozen
class Grid:
    """A table."""

    rows: tuple[Row, ...]


Item = Paragraph | Grid


def said(items: Iterable[Item], accepts: Accepts) -> str:
    """Return the words of ``items`` in one line."""
    found: list[str] = []
    for item in items:
        match item:
            case Paragraph():
                found.append(shown(item, accepts))
                # Where the end of a paragraph is struck, the next goes on without a space.
                found.append(" " if is_there(item.end, accepts) else "")
            case Grid():
                found += [f"{said(cell.items, accepts)} " for cell in cells_of(item.rows)]
    return " ".join("".join(found).split())


def shown(item: Paragraph, accepts: Accepts) -> str:
    """Return the words of a paragraph that are there."""
    return "".join(each.text for each in item.pieces if is_there(each.marks, accepts))


def cells_of(rows: Iterable[Row]) -> Iterator[Cell]:
    """Yield the cells of rows, one after another."""
    return (cell for row in rows for cell in row.cells)


def traces(items: Iterable[Item]) -> Iterator[Trace]:
    """Yield what of ``items`` stands in changes."""
    for item in items:
        match item:
            case Paragraph():
                yield from _traces(item)
            case Grid():
                for cell in cells_of(item.rows):
                    yield from traces(cell.items)


def _traces(item: Paragraph) -> Iterator[Trace]:
    for piece in item.pieces:
        if piece.marks and piece.text:
            yield Trace(item.number, piece.text, piece.marks)
    if item.end:
        yield Trace(item.number, "", item.end)
    for change in (item.earlier and item.earlier[0], item.numbered_by):
        if change:
            yield Trace(item.number, "", (Mark(change, True),))
