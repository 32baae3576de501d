"""What stands above and below the text of every page: no words of the document."""

from __future__ import annotations

from plans.readers.docx._book import Book
from plans.readers.docx._stories import Story
from plans.readers.docx._words import Grid, Paragraph, said


def furniture_of(book: Book) -> tuple[str, ...]:
    """Return the lines of the headers and footers; what several of them say is said once."""
    items = (item for root in book.furniture() for item in Story(book, root).read())
    lines = (line for item in items for line in _lines(item))
    return tuple(dict.fromkeys(line for line in lines if any(map(str.isalpha, line))))


def _lines(item: Paragraph | Grid) -> list[str]:
    return [said([item], lambda _: True)]
