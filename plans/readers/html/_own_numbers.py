"""Numbers in the words of a page: at the beginning of items, or in elements of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile
from typing import Any

from plans.outlining import read_label
from plans.readers.html._shapes import Entry, Listing, Piece
from plans.readers.html._tree import Element

# The number of a heading as LibreOffice saves it, with its word, tight to what it heads.
_GLUED = re.compile(r"\s*(?:[^\W\d_]+\.?\s+|§\s?)?(?:\d+(?:\.\d+)*[.)]?|([IVXLC]+))")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BARE, _BRACKETED = re.compile(r"\d{1,3}[A-Z]{0,2}\.?"), re.compile(r"\(?\w{1,4}\)")


def counts_itself(listing: Listing) -> bool:
    """Say whether the items of a list begin with numbers that count up.

    One item counts if what it begins with can hardly be anything else.
    """
    words = list(filter(None, map(_beginning, listing.entries)))
    marks = list(filter(None, map(read_label, words)))
    if listing.format == "own" or not words or len(marks) < len(words):
        return listing.format == "own"
    if len(marks) == 1:
        return words[0][0] in "(（§" or bool(marks[0].kind)
    return all(map(_goes_on, map(_meant, words), map(_meant, words[1:])))


def _meant(words: str) -> set[tuple[str, tuple[int, ...]]]:
    mark = read_label(words)
    return set() if mark is None else {(each.style, each.full) for each in mark.readings}


def _goes_on(
    here: set[tuple[str, tuple[int, ...]]], after: set[tuple[str, tuple[int, ...]]]
) -> bool:
    return any((style, (*full[:-1], full[-1] + 1)) in after for style, full in here)


def _beginning(entry: Entry) -> str:
    """Return the words that an item begins with."""
    first = takewhile(lambda piece: piece.text != "\n", entry.pieces)
    return " ".join("".join(piece.text for piece in first).split())[:200]


def part_numbers_of_headings(root: Element) -> None:
    """Put a space behind the numbers of headings, where LibreOffice saved a page without any."""
    generator = root.find("head/meta[@name='generator']")
    if generator is None or "office" not in generator.get("content", "").lower():
        return
    for heading in root.iter(*_HEADINGS):
        texts: Any = heading.xpath("descendant::text()")
        at = _end_of_number("".join(texts))
        for text in texts if at else ():
            if at <= len(text):
                _put_space(text, at)
                break
            at -= len(text)


def _end_of_number(words: str) -> int:
    """Return where the number ends that ``words`` begin with, tight to a word; else 0."""
    found = _GLUED.match(words)
    if found is None:
        return 0
    # The first letter of a word may look like the last of a Roman number.
    least = found.start(1) + 1 if found[1] else found.end()
    ends = range(found.end(), least - 1, -1)
    return next((at for at in ends if _begins_a_word(words[at : at + 2])), 0)


def _begins_a_word(letters: str) -> bool:
    word = len(letters) == 2 and letters.isalpha()
    return word and not letters[0].islower() and not letters[1].isupper()


def _put_space(text: Any, at: int) -> None:
    """Put a space into a text of a page, which knows where it stands."""
    said = f"{text[:at]} {text[at:]}"
    setattr(text.getparent(), "text" if text.is_text else "tail", said)


def is_number_before(pieces: Sequence[Piece], text: str) -> bool:
    """Say whether the number of a clause stands before its words, in an element of its own.

    Style sheets set such numbers apart; a space would stand there if nothing did.
    """
    if len(pieces) != 1 or not text[:1].isalpha():
        return False
    bare, bracketed = _BARE.fullmatch(pieces[0].text), _BRACKETED.fullmatch(pieces[0].text)
    return bracketed is not None or (bare is not None and text[0].isupper())
