"""A Word file as a draft."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from plans.drafting import Draft
from plans.readers._telling import require


def read_word_file(data: bytes, name: str) -> Draft:
    """Return the draft that the Word file ``name`` is.

    Raises:
        UnreadableFile: what reads it is not installed, or it is damaged or larger than a draft is.
    """
    require("lxml", "docx", "Word files", name)
    return _draft(data, name)


def _draft(data: bytes, name: str) -> Draft:
    from plans.readers._story_blocks import draft_of
    from plans.readers.docx._apart import FURNITURE_CHANGES
    from plans.readers.docx._book import Book
    from plans.readers.docx._package import Package
    from plans.readers.docx._reading import Reading
    from plans.readers.docx._stories import Story, furniture_of

    book = Book(Package(data, name))
    items = Story(book, book.body).read()
    book.moves.settle()
    changes = book.changes.all
    page_lines = furniture_of(book)
    furniture = page_lines(lambda _: True)
    if len(book.changes.all) > len(changes):
        book.apart.note(FURNITURE_CHANGES)

    made = draft_of(name, items, partial(Reading, book), changes, furniture)
    return replace(
        made,
        notes=tuple(map(str, Reading(book, lambda _: True).unplaced(book))),
        warnings=(*made.warnings, *book.apart.warnings()),
        page_lines=page_lines,
    )
