"""A PDF file as a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING

from plans.drafting import Block, Draft, Kind, Passage, paragraph
from plans.readers._prose import parted
from plans.readers._telling import require, told

if TYPE_CHECKING:
    from plans.drafting import Note
    from plans.readers.pdf._rows import Row
    from plans.readers.pdf._words import Page


def read_pdf(data: bytes, name: str) -> Draft:
    """Return the draft that the PDF file ``name`` is.

    Raises:
        UnreadableFile: what reads it is not installed, it holds no text, it is damaged, locked, or
            longer than a draft can be.
    """
    require("pypdfium2", "pdf", "PDF files", name)
    return _draft(data, name)


def _draft(data: bytes, name: str) -> Draft:
    from plans.readers.pdf._beside import one_after_the_other, texts_beside
    from plans.readers.pdf._contents import contents_of
    from plans.readers.pdf._edges import furniture_of
    from plans.readers.pdf._footnotes import without_footnotes
    from plans.readers.pdf._line_numbers import without_line_numbers
    from plans.readers.pdf._lines import lines_of
    from plans.readers.pdf._rows import margin_of, rows_of
    from plans.readers.pdf._titles import menus_of, title_of
    from plans.readers.pdf._words import pages_of, refused

    pages = pages_of(data, name)
    if why := _textless(pages):
        hint = "run text recognition (OCR) on it first, as 'ocrmypdf in.pdf out.pdf' does"
        raise refused(f"PDF file holds no text: {why}", hint, name)
    bare = without_line_numbers(pages)
    numbers = [said for _, said in bare if said]
    rows = [row for page, _ in bare for row in rows_of(page)]
    again, text = _without(rows, furniture_of(rows, len(pages)))
    menus, text = _without(text, menus_of(text))
    contents, text = _without(text, contents_of(text))
    noted = without_footnotes(text)
    beside = texts_beside(noted.rows)
    ordered = one_after_the_other(noted.rows, beside)
    title = title_of(ordered)
    below = [row for row in ordered if row not in title]
    lines = lines_of(below, noted.notes, beside, numbered=bool(numbers))
    made = parted(lines, marked=False)
    blocks = [*_headed(title, noted.notes), *made.blocks]
    margins = list(filter(None, map(margin_of, pages)))
    return Draft(
        name,
        lambda _: blocks,
        made.front.title,
        made.front.date,
        notes=(*made.notes, *noted.loose),
        warnings=(
            *_doubts(pages),
            *told("what stands on many pages", again),
            *told("what stands above the title of a page of the web", menus),
            *told("a table of contents", contents),
            *told("what runs along the margin", margins),
            *told("line numbers", numbers),
            *made.warnings,
        ),
        apart=(*again, *menus, *contents, *margins, *numbers, *made.apart),
    )


def _without(rows: Sequence[Row], gone: Set[Row]) -> tuple[list[str], list[Row]]:
    """Return what the rows say that are ``gone``, and the rows that stay."""
    said = [row.text for row in rows if row in gone]
    return said, [row for row in rows if row not in gone]


def _headed(title: Sequence[Row], notes: Mapping[Row, tuple[Note, ...]]) -> Iterator[Block]:
    """Yield the title as a heading above all others."""
    if title:
        said = tuple(note for row in title for note in notes.get(row, ()))
        text = " ".join(row.text for row in title)
        passage = Passage((0,), places=("page 1",), notes=said)
        yield Block(Kind.HEADING, (paragraph(text, passage),), 0, text)


def _textless(pages: Sequence[Page]) -> str:
    """Return why there is nothing to read; empty if there is."""
    if any(page.words and not page.is_picture for page in pages):
        return ""
    pictures = sum(page.is_picture for page in pages)
    return f"{pictures} of {len(pages)} pages are pictures" if pictures else "no page has words"


def _doubts(pages: Sequence[Page]) -> Iterator[str]:
    """Yield what may be wrong with the text though all of it was read."""
    pictures = [str(page.number) for page in pages if page.is_picture]
    if pictures:
        yield f"pages that are pictures without text not read: {', '.join(pictures)}"
    if struck := sum(page.struck for page in pages):
        words = "a word has" if struck == 1 else f"{struck} words have"
        yield (
            f"{words} a line through them, and are read as text: ask for the text without changes, "
            "or for the Word file"
        )
