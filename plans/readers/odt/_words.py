"""What an OpenDocument text holds: paragraphs and tables, with the changes to each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from plans.drafting import Accepts, Marks, Note, Trace, is_there
from plans.values import frozen


@frozen
class Piece:
    """Words of one paragraph in the same changes, the outermost first; or a note to them."""

    text: str
    marks: Marks = ()
    note: Note | None = None


@frozen
class Place:
    """Where in a list a paragraph stands.

    Attributes:
        list: which list, among those that are counted apart.
        style: how it is numbered; empty of headings, which are numbered by their level.
        depth: on which level, from 1.
        start: the number that the file says it has; None if it is the next.
    """

    list: str
    style: str
    depth: int
    start: int | None = None


@dataclass(slots=True)
class Paragraph:
    """A paragraph with all that was ever in it.

    Attributes:
        number: which of the file, counted from 1.
        style: the name of its style.
        heading: its level as a heading, from 1; 0 if it is none.
        place: where in a list it begins an item, if it does.
        contents: whether it is of a table of contents.
        pieces: its words.
        end: the changes that its end stands in; without its end it is one with the next.
    """

    number: int
    style: str = ""
    heading: int = 0
    place: Place | None = None
    contents: bool = False
    pieces: list[Piece] = field(default_factory=list)
    end: Marks = ()


@frozen
class Cell:
    """A cell of a table, how many columns it takes, and what it holds."""

    items: tuple[Item, ...]
    span: int = 1


@frozen
class Grid:
    """A table: its rows, of cells."""

    rows: tuple[tuple[Cell, ...], ...]


Item = Paragraph | Grid


def paragraphs_in(items: Iterable[Item]) -> Iterator[Paragraph]:
    """Yield the paragraphs of ``items``, and of what stands in their tables."""
    for item in items:
        if isinstance(item, Paragraph):
            yield item
        else:
            for row in item.rows:
                for cell in row:
                    yield from paragraphs_in(cell.items)


def said(items: Iterable[Item], accepts: Accepts) -> str:
    """Return the words of ``items`` in one line."""
    texts = (shown(each.pieces, accepts) for each in paragraphs_in(items))
    return " ".join(" ".join(texts).split())


def shown(pieces: Sequence[Piece], accepts: Accepts) -> str:
    """Return the words of ``pieces`` that are there."""
    return "".join(each.text for each in pieces if is_there(each.marks, accepts))


def traces(items: Iterable[Item]) -> Iterator[Trace]:
    """Yield what of ``items`` stands in changes."""
    for each in paragraphs_in(items):
        for piece in each.pieces:
            if piece.marks and piece.text:
                yield Trace(each.number, piece.text, piece.marks)
        if each.end:
            yield Trace(each.number, "", each.end)
