"""What stands above and below the text of every page: no words of the document."""

from __future__ import annotations

from collections.abc import Callable

from plans.drafting import Accepts
from plans.readers._stories import said
from plans.readers.docx._book import Book
from plans.readers.docx._stories import Story


def furniture_of(book: Book) -> Callable[[Accepts], tuple[str, ...]]:
    """Return what tells the lines of the headers and footers; what several say is said once."""
    items = [item for root in book.furniture() for item in Story(book, root).read()]

    def lines(accepts: Accepts) -> tuple[str, ...]:
        said_there = (said([item], accepts) for item in items)
        return tuple(dict.fromkeys(line for line in said_there if any(map(str.isalpha, line))))

    return lines
