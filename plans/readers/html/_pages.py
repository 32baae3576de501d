"""What is told of a page as a whole: its title, its changes, what was set apart, and what not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plans.drafting import Trace
from plans.readers._telling import told
from plans.readers.html._furniture import Furniture
from plans.readers.html._shapes import Item, entries_of, paragraphs_of, pieces_of
from plans.readers.html._tree import Element, letters, refused, words_of
from plans.readers.html._walk import Walk
from plans.values import frozen


@frozen
class Page:
    """A page, and what was read of it."""

    body: Element
    items: Sequence[Item]
    walk: Walk

    def has_lost_nothing(self, name: str) -> None:
        """Make sure that every letter of the page is read, or set apart.

        Raises:
            UnreadableFile: letters are missing.
        """
        there = letters(words_of(self.body))
        said = sum(letters(text) for text in _texts(self.items))
        apart = sum(
            letters(line)
            for what, lines in self.walk.apart.items()
            if what != "comments"
            for line in lines
        )
        if (lost := there - said - apart - self.walk.signs) > 0:
            raise refused(f"page cannot be read whole: {lost:,} letters of it would be lost", name)


def _texts(items: Iterable[Item]) -> Iterator[str]:
    for entry in entries_of(items):
        yield from (piece.text for piece in entry.label)
    for piece in pieces_of(items):
        yield piece.text
        if piece.note:
            yield piece.note.text


def traces(items: Iterable[Item]) -> Iterator[Trace]:
    """Yield what of ``items`` stands in changes."""
    for paragraph in paragraphs_of(items):
        for piece in (*paragraph.label, *paragraph.pieces):
            if piece.marks and piece.text.strip():
                yield Trace(paragraph.number, piece.text, piece.marks)


def title_of(root: Element) -> str:
    """Return what the page says that it is called."""
    found = root.find("head/title")
    return "" if found is None else " ".join((found.text or "").split())


def telling(walk: Walk, furniture: Furniture) -> Iterator[str]:
    """Yield a sentence for each thing that was set apart, or could not be read."""
    for what, lines in walk.apart.items():
        yield from told(what, lines)
    for what in furniture.kept:
        yield f"{what} read as text: without it little of the page is left"
    if walk.pictures:
        one = walk.pictures == 1
        yield "a picture not read" if one else f"{walk.pictures} pictures not read"
    if walk.formulas:
        one = walk.formulas == 1
        many = f"{walk.formulas} formulas read as the letters in them"
        yield "a formula read as the letters in it" if one else many
