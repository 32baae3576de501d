"""Roman numerals: read in either case, written in capitals."""

from __future__ import annotations

from functools import lru_cache

MOST = 3_999
_STEPS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_VALUES = {letters: value for value, letters in _STEPS if len(letters) == 1}
# Typed on a Cyrillic keyboard, a Roman number looks the same and is spelled with other letters.
_LOOKALIKES = str.maketrans("ІХСМ", "IXCM")
# No document has so many parts: "d" and "m" are letters of a list, and "mix" is a word.
_PARTS = 400


@lru_cache(maxsize=1024)
def from_roman(word: str) -> int:
    """Return the number that ``word`` is in Roman numerals; 0 if it is none."""
    word = word.upper().translate(_LOOKALIKES)
    total = 0
    for here, after in zip(word, f"{word[1:]} ", strict=False):
        value = _VALUES.get(here, 0)
        total += -value if value < _VALUES.get(after, 0) else value
    return total if 0 < total <= MOST and to_roman(total) == word else 0


def roman_part(word: str) -> int:
    """Return the number of a part of a document that is ``word``; 0 if it is none."""
    number = from_roman(word) if word.isascii() else 0
    return number if number < _PARTS else 0


def to_roman(number: int) -> str:
    """Return ``number`` in Roman numerals; nothing below one or above 3,999 can be written."""
    word = ""
    for value, letters in _STEPS if number <= MOST else ():
        count, number = divmod(number, value) if number > 0 else (0, number)
        word += letters * count
    return word
