"""The words of the pages of a PDF file, and where on the page each stands."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2
from pypdfium2 import raw

from plans.errors import Origin, UnreadableFile
from plans.readers.pdf._bounds import MOST, is_too_large
from plans.readers.pdf._leftwards import HIGHER, SMALLER, Letter, reads_leftwards, words_leftwards
from plans.readers.pdf._links import Box, links_down
from plans.readers.pdf._ruled_tables import RuledTable, ruled_tables
from plans.readers.pdf._rulings import rulings_of
from plans.values import frozen

MOST_PAGES, MOST_CHARACTERS = 3_000, 6_000_000
_SPACE = frozenset(" \t\r\n\xa0\u2002\u2003\u2009\u3000\0")
# What the end of a line is hyphenated with, where the hyphen is no character of the text.
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\uffff": "-", "\u2010": "\xad"})
_CHINESE, _SET_OFF = re.compile("[\u2e80-\u9fff\uf900-\ufaff]"), 0.3
_ENDS_ROW = frozenset(("\x02", "\ufffe"))
# A page with fewer characters and such a large picture is one.
_FEWEST, _LARGE = 20, 0.5
_NUMBER_BEHIND = re.compile(r"(?<=[^\W\d_])\d{1,3}(?=\W*\Z)|(?<=[.,;:)”»。，；：）」])\d{1,3}\Z")
# Endnotes are numbered so, to 40.
ROMAN, _LONGEST_ROMAN = "ivxl", 7
_BOLD, _LONGEST_NAME = re.compile(rb"(?i)bold|black|heavy|demi"), 100
# So much of their size letters reach above and below the line that they stand on. Files may not say
# of a font how high it is, and then each letter would be as high as it is drawn.
_ABOVE, _BELOW, _TALLEST = 0.89, 0.22, 3
# Lines are no thicker than this, and no shorter.
_THICKEST, _SHORTEST = 2.5, 4.0


@frozen
class Word:
    """A word in its box, in points from the lower left of its page.

    ``turned`` says that it runs up or down the page, ``joins`` that no space is drawn before it,
    ``raised`` where in it a small number stands higher, as that of a footnote does, ``bold`` that
    the name of its font says so.
    """

    text: str
    left: float
    bottom: float
    right: float
    top: float
    turned: bool = False
    joins: bool = False
    raised: tuple[int, int] | None = None
    bold: bool = False

    @property
    def height(self) -> float:
        """How high its letters are."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A page: its number, how high it is, its words as they are drawn, and what else it shows.

    ``tables`` are the grids that are drawn on it, ``struck`` counts the words that a line is drawn
    through, ``is_picture`` says that it has no text and is mostly picture, ``links`` are those that
    lead further down, ``of_the_web`` says that a browser printed it.
    """

    number: int
    height: float
    words: Sequence[Word]
    tables: Sequence[RuledTable] = ()
    struck: int = 0
    is_picture: bool = False
    links: Sequence[Box] = ()
    of_the_web: bool = False


def refused(why: str, hint: str, name: str) -> UnreadableFile:
    """Return the error that the file ``name`` ``why``."""
    return UnreadableFile(f"this {why}", hint=hint, origin=Origin(name))


def pages_of(data: bytes, name: str) -> list[Page]:
    """Return the pages of a PDF file.

    Raises:
        UnreadableFile: it is damaged, locked, or longer than a draft can be.
    """
    if is_too_large(data):
        hint = "print it to a new PDF, or ask for the text of it"
        raise refused(
            f"PDF file has a page that is drawn with more than {MOST >> 20} MiB", hint, name
        )
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            hint = "save it without one"
            raise refused("PDF file is locked with a password", hint, name) from None
        hint = "ask for it once more, or print it to a new PDF"
        raise refused("PDF file is damaged or cut off", hint, name) from None
    try:
        if len(document) > MOST_PAGES:
            hint = "split it"
            raise refused(f"PDF file has more than {MOST_PAGES:,} pages", hint, name)
        return list(_pages(document, name))
    finally:
        document.close()


def _pages(document: Any, name: str) -> Iterator[Page]:
    left = MOST_CHARACTERS
    of_the_web = document.get_metadata_value("Creator").startswith("Mozilla")
    for number in range(len(document)):
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            yield Page(number + 1, 0.0, ())
            continue
        count = text.count_chars()
        left -= count
        if left < 0:
            raise refused(f"PDF file has more than {MOST_CHARACTERS:,} letters", "split it", name)
        letters = [_letter(raw.FPDFText_GetUnicode(text, at)) for at in range(count)]
        links = links_down(document, page, number)
        if reads_leftwards(letters):
            made = _leftwards(number + 1, page, text, letters)
            width = page.get_width()
            links = [(width - right, low, width - left, top) for left, low, right, top in links]
        else:
            made = _page(number + 1, page, list(_words(text, letters)))
        yield replace(made, links=links, of_the_web=of_the_web)


def _page(number: int, page: Any, words: Sequence[Word]) -> Page:
    width, height = page.get_size()
    said = sum(len(word.text) for word in words)
    if said < _FEWEST:
        return Page(number, height, words, is_picture=_is_pictured(page, width * height))
    return Page(number, height, words, ruled_tables(rulings_of(page)), _struck(page, words))


def _leftwards(number: int, page: Any, text: Any, letters: Sequence[str]) -> Page:
    """Return a page that is read from right to left as in a mirror: it begins at the left there."""
    width, height = page.get_size()
    placed = (_placed(text, at, each) for at, each in enumerate(letters) if each not in _SPACE)
    words = [Word(*each[:5], raised=each.raised) for each in words_leftwards(placed)]
    struck = _struck(page, words)
    mirrored = [replace(each, left=width - each.right, right=width - each.left) for each in words]
    tables = ruled_tables(rulings_of(page).mirrored(width))
    return Page(number, height, mirrored, tables, struck)


def _placed(text: Any, at: int, letter: str) -> Letter:
    box = _box(text, at)
    return Letter(letter.translate(_HYPHENS), box.left, box.bottom, box.right, box.top)


def _words(text: Any, letters: Sequence[str]) -> Iterator[Word]:
    start = 0
    for at, letter in enumerate([*letters, " "]):
        # Behind a hyphen at the end of a row the word goes on without a space, in the next.
        end = at + (letter in _ENDS_ROW)
        if (letter in _SPACE or letter in _ENDS_ROW) and not _is_set_off(text, letters, at):
            if end > start:
                said = "".join(each for each in letters[start:end] if each not in _SPACE)
                yield _word(text, start, end, said)
            start = at + 1


def _is_set_off(text: Any, letters: Sequence[str], at: int) -> bool:
    """Say whether figures or Latin letters are only set off a little from Chinese ones."""
    if letters[at : at + 1] != [" "] or not raw.FPDFText_IsGenerated(text, at):
        return False
    beside = [*letters[at - 1 : at], *letters[at + 1 : at + 2]]
    if len(beside) < 2 or len(list(filter(_CHINESE.match, beside))) != 1:
        return False
    before, behind = _box(text, at - 1), _box(text, at + 1)
    return bool(behind.left - before.right < _SET_OFF * (before.top - before.bottom))


def _letter(code: int) -> str:
    return "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)


def _word(text: Any, start: int, end: int, letters: str) -> Word:
    first, last = _box(text, start), _box(text, end - 1)
    angle = raw.FPDFText_GetCharAngle(text, start)
    return Word(
        letters.translate(_HYPHENS),
        min(first.left, last.left),
        min(first.bottom, last.bottom),
        max(first.right, last.right),
        max(first.top, last.top),
        abs(math.sin(angle)) > _LARGE,
        start > 0 and raw.FPDFText_IsGenerated(text, start - 1) == 1,
        _raised(text, end - len(letters), letters, first),
        _is_bold(text, start),
    )


def _is_bold(text: Any, at: int) -> bool:
    name = ctypes.create_string_buffer(_LONGEST_NAME)
    raw.FPDFText_GetFontInfo(text, at, name, _LONGEST_NAME, None)
    return _BOLD.search(name.value) is not None


def _raised(text: Any, start: int, letters: str, first: Any) -> tuple[int, int] | None:
    """Return where in a word a number stands that is smaller than its letters, and higher."""
    found = _NUMBER_BEHIND.search(letters)
    if found is None:
        return _raised_roman(text, start, letters, first)
    box = _box(text, start + found.start())
    return found.span() if _is_small_and_high(first, box) else None


def _raised_roman(text: Any, start: int, letters: str, first: Any) -> tuple[int, int] | None:
    """Return where the small letters of a Roman number stand behind a word, as of endnotes."""
    end = at = len(letters)
    while at > max(1, end - _LONGEST_ROMAN) and letters[at - 1] in ROMAN:
        if not _is_small_and_high(first, _box(text, start + at - 1)):
            break
        at -= 1
    return (at, end) if at < end else None


def _is_small_and_high(first: Any, box: Any) -> bool:
    height = first.top - first.bottom
    small = box.top - box.bottom < SMALLER * height
    return bool(small and box.bottom > first.bottom + HIGHER * height)


def _box(text: Any, at: int) -> Any:
    """Return the box of a letter, as high as the letters of its size and not as its own shape."""
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, at, ctypes.byref(box))
    matrix, x, y = raw.FS_MATRIX(), ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetMatrix(text, at, ctypes.byref(matrix))
    size = raw.FPDFText_GetFontSize(text, at) * abs(matrix.d)
    # Letters that run up the page are as wide as they are long; those that a picture is drawn for
    # are of any size.
    if size <= 0 or abs(matrix.b) > abs(matrix.d) or box.top - box.bottom > _TALLEST * size:
        return box
    raw.FPDFText_GetCharOrigin(text, at, ctypes.byref(x), ctypes.byref(y))
    box.bottom, box.top = y.value - _BELOW * size, y.value + _ABOVE * size
    return box


def _is_pictured(page: Any, area: float) -> bool:
    """Say whether a picture covers most of a page."""
    for each in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=4):
        left, bottom, right, top = each.get_bounds()
        if (right - left) * (top - bottom) > _LARGE * area:
            return True
    return False


def _struck(page: Any, words: Sequence[Word]) -> int:
    """Return how many words a line is drawn through."""
    lines = [each.get_bounds() for each in page.get_objects((raw.FPDF_PAGEOBJ_PATH,), max_depth=2)]
    thin = [line for line in lines
            if line[3] - line[1] <= _THICKEST and line[2] - line[0] >= _SHORTEST]  # fmt: skip
    return sum(any(_goes_through(line, word) for line in thin) for word in words) if thin else 0


def _goes_through(line: tuple[float, float, float, float], word: Word) -> bool:
    left, bottom, right, top = line
    middle = (bottom + top) / 2
    inside = word.bottom + 0.35 * word.height < middle < word.bottom + 0.65 * word.height
    within = min(right, word.right) - max(left, word.left)
    return inside and within > _LARGE * (word.right - word.left) and right - left < 40 * word.height
