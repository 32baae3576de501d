"""A Word file as a draft."""

from __future__ import annotations

from collections.abc import Sequence

from plans.drafting import Accepts, Block, Draft
from plans.readers._telling import require, told


def read_word_file(data: bytes, name: str) -> Draft:
    """Return the draft that the Word file ``name`` is.

    Raises:
        UnreadableFile: what reads it is not installed, or it is damaged or larger than a draft is.
    """
    require("lxml", "docx", "Word files", name)
    return _draft(data, name)


def _draft(data: bytes, name: str) -> Draft:
    from plans.readers._stories import traces
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

    def reading(accepts: Accepts) -> Sequence[Block]:
        return Reading(book, accepts).blocks(items)

    accepted = Reading(book, lambda _: True)
    accepted.blocks(items)
    return Draft(
        name,
        reading,
        notes=tuple(map(str, accepted.unplaced(book))),
        changes=changes,
        traces=tuple(traces(items)),
        tracks=True,
        headed=True,
        warnings=(
            *told("headers and footers", furniture),
            *told("a table of contents", accepted.contents),
            *book.apart.warnings(),
        ),
        apart=(*furniture, *accepted.contents),
        page_lines=page_lines,
    )
