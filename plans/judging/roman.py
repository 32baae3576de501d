"""Roman numerals, as far as parts of documents are numbered."""

from __future__ import annotations

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


def from_roman(word: str) -> int:
    """Return the number that ``word``, in small letters, is in Roman; 0 if it is none."""
    total = 0
    for here, after in zip(word, f"{word[1:]} ", strict=True):
        value = _ROMAN.get(here, 0)
        total += -value if value < _ROMAN.get(after, 0) else value
    return total if to_roman(total) == word else 0


def to_roman(number: int) -> str:
    """Return a number in Roman, in small letters."""
    steps = zip(
        (100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"),
        strict=True,
    )
    word = ""
    for value, letters in steps:
        word += letters * (number // value)
        number %= value
    return word
