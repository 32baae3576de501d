"""Numbers in the words of a page: at the beginning of items, or in elements of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from plans.outlining import read_label
from plans.readers.html._shapes import Entry, Listing, Piece

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


def is_number_before(pieces: Sequence[Piece], text: str) -> bool:
    """Say whether the number of a clause stands before its words, in an element of its own.

    Style sheets set such numbers apart; a space would stand there if nothing did.
    """
    if len(pieces) != 1 or not text[:1].isalpha():
        return False
    bare, bracketed = _BARE.fullmatch(pieces[0].text), _BRACKETED.fullmatch(pieces[0].text)
    return bracketed is not None or (bare is not None and text[0].isupper())
