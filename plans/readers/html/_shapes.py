"""What a page holds, with the changes to each word: paragraphs, items of lists, tables, lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from plans.drafting import Accepts, Marks, Note, is_there
from plans.values import frozen


class Form(Enum):
    """How a paragraph is set."""

    WORDS = "words"
    HEADING = "heading"
    AS_TYPED = "as typed"


@frozen
class Piece:
    """Words in the same changes, the outermost first; or a note to those before it."""

    text: str
    marks: Marks = ()
    note: Note | None = None


@dataclass(slots=True)
class Paragraph:
    """A paragraph with all that was ever in it.

    Attributes:
        number: which of the page, counted from 1.
        form: how it is set.
        level: of a heading, counted from 1.
        inside: in how many items of lists it stands.
        indent: how far in it stands for other reasons.
        anchors: the names that the page gives it.
        pieces: its words.
        label: the words of its number, where a program wrote that into it.
    """

    number: int
    form: Form = Form.WORDS
    level: int = 0
    inside: int = 0
    indent: int = 0
    anchors: tuple[str, ...] = ()
    pieces: list[Piece] = field(default_factory=list)
    label: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class Listing:
    """A list, with or without numbers.

    Attributes:
        format: the figures of its numbers; "bullet" without numbers, "own" where its items begin
            with numbers of their own.
        first: its first number, where the page says so.
        falls: whether it counts down.
        entries: its items.
    """

    format: str
    first: int | None = None
    falls: bool = False
    entries: list[Entry] = field(default_factory=list)


@dataclass(slots=True)
class Entry:
    """The beginning of an item of a list.

    Attributes:
        listing: its list.
        inside: in how many items it stands, with itself.
        value: its number, where the page says so.
        format: the figures of that number, where they are not those of the list.
        marks: the changes that it stands in.
        pieces: all words in it.
        label: what stands for its number, where the page has that as words.
    """

    listing: Listing
    inside: int
    value: int | None = None
    format: str = ""
    marks: Marks = ()
    pieces: list[Piece] = field(default_factory=list)
    label: tuple[Piece, ...] = ()

    def is_there(self, accepts: Accepts) -> bool:
        """Say whether the item is there: not if all its words are struck."""
        if not is_there(self.marks, accepts):
            return False
        words = [piece for piece in (*self.label, *self.pieces) if piece.text.strip()]
        return not words or any(is_there(piece.marks, accepts) for piece in words)


@frozen
class Rule:
    """A line drawn across the page."""


@dataclass(slots=True)
class Cell:
    """A cell of a table, the columns and rows that it takes, and what it holds."""

    items: list[Item]
    columns: int = 1
    rows: int = 1
    marks: Marks = ()


@dataclass(slots=True)
class Row:
    """A row of a table."""

    cells: list[Cell] = field(default_factory=list)
    marks: Marks = ()


@dataclass(slots=True)
class Grid:
    """A table; or what is set like one, terms beside what they mean (``defines``).

    ``inside`` says in how many items of lists it stands, ``frames`` that it only sets out the page.
    """

    inside: int = 0
    defines: bool = False
    frames: bool = False
    rows: list[Row] = field(default_factory=list)


Item = Paragraph | Entry | Grid | Rule


def paragraphs_of(items: Iterable[Item]) -> Iterator[Paragraph]:
    """Yield the paragraphs of ``items``, those in tables too."""
    return (item for item in _unpacked(items) if isinstance(item, Paragraph))


def entries_of(items: Iterable[Item]) -> Iterator[Entry]:
    """Yield the beginnings of items of lists in ``items``, those in tables too."""
    return (item for item in _unpacked(items) if isinstance(item, Entry))


def _unpacked(items: Iterable[Item]) -> Iterator[Paragraph | Entry | Rule]:
    """Yield ``items``, and in place of a table what its cells hold."""
    for item in items:
        if isinstance(item, Grid):
            for row in item.rows:
                for cell in row.cells:
                    yield from _unpacked(cell.items)
        else:
            yield item


def pieces_of(items: Iterable[Item]) -> Iterator[Piece]:
    """Yield all words of ``items``."""
    for paragraph in paragraphs_of(items):
        yield from paragraph.label
        yield from paragraph.pieces


def inward(items: Iterable[Item], levels: int) -> None:
    """Put ``items`` into so many more items of lists."""
    for item in items:
        match item:
            case Paragraph() | Entry():
                item.inside += levels
            case Grid():
                item.inside += levels
                for row in item.rows:
                    for cell in row.cells:
                        inward(cell.items, levels)
