"""Ordinal numbers, written and read."""

from __future__ import annotations

LAST = -1
_WORDS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
_SUFFIXES = ("st", "nd", "rd", "th")


def ordinal(number: int) -> str:
    """Return ``second`` or ``12th``."""
    return _WORDS[number - 1] if number <= len(_WORDS) else f"{number}th"


def ordinal_of(word: str) -> int | None:
    """Return the number that ``second``, ``12th`` or ``last`` says, None if it says none."""
    if word in _WORDS:
        return _WORDS.index(word) + 1
    digits = word[:-2]
    if word[-2:] in _SUFFIXES and digits.isdecimal() and 0 < len(digits) < 7:
        return int(digits) or None
    return LAST if word in ("last", "final") else None
