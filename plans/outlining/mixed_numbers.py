"""Numbers of several parts that are not all figures: ``I.1.a``, ``A.2``, ``1.2.b``, ``II.3.iv``."""

from __future__ import annotations

import re

from plans.outlining.numerals import letters
from plans.outlining.printed_numbers import Mark, Reading
from plans.roman import from_roman

_MIXED = re.compile(
    r"(?P<core>(?:(?:[IVXL]{1,5}|[A-H])(?:\.\d{1,3})+|\d{1,3}(?:\.\d{1,3})*)"
    r"(?:\.(?:[ivx]{2,5}|[a-z]))?(?:\.[ivx]{1,5})?)(?:[.):][-–—]?|[ ]?[-–—])?[ \t\u3000]+"
)
# All count, as figures do.
_STYLE = "1."
_ROMAN = re.compile(r"[IVXL]+")


def mixed_number(text: str) -> Mark | None:
    """Return the number that ``text`` starts with, if its parts are of more than one kind."""
    match = _MIXED.match(text)
    if not match:
        return None
    parts = match["core"].split(".")
    if all(part.isdecimal() for part in parts):
        return None
    kinds = [_kind(part, before) for before, part in zip(("", *parts), parts, strict=False)]
    numbers = tuple(map(_value, parts, kinds))
    # What is counted by the number before its last part stands below that.
    reading = Reading(_STYLE + "".join(kinds), numbers[-1], numbers[:-1])
    return Mark(match["core"], match.end(), (reading,), core=match["core"])


def counts(style: str, reading: Reading) -> bool:
    """Say whether a series of ``style`` may count what ``reading`` prints it before: I, then I.1.

    Figures count all that they are printed before.
    """
    first = reading.style[len(_STYLE) : len(_STYLE) + 1]
    lettered = first == "A" and "latin A" in style
    return style[:1] == "1" or (first == "I" and style[:1] == "I") or lettered


def _kind(part: str, before: str) -> str:
    """Return of which kind ``part`` is, behind the part ``before``: behind a letter, i is one."""
    if part.isdecimal():
        return "1"
    if _ROMAN.fullmatch(part):
        return "I"
    if part.isupper():
        return "A"
    return "i" if len(part) > 1 or before.isalpha() else "a"


def _value(part: str, kind: str) -> int:
    if kind == "1":
        return int(part)
    return from_roman(part) if kind in "Ii" else letters(part)[0][1]
