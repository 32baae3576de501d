"""Figures that begin a line and number nothing: amounts, days and hours."""

from __future__ import annotations

import re

from plans.outlining.stop_phrases import MONTHS, UNITS

_MEASURES = UNITS | {"%", "‰", "€", "$", "£"}
_YEAR = re.compile(r"[ \t.]{1,3}\d{4}")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def is_parted(match: re.Match[str], rest: str) -> bool:
    """Say whether the number ends where it seems to: not ``3D``, ``1.5%`` or ``10:30``."""
    if not rest or match[0][-1].isspace():
        return True
    sep = match["sep"].strip()
    if not sep:
        return False
    return sep[-1] in ")）、" or not (
        rest[0].islower() or rest[0].isdecimal() or rest[0] in "%‰,\\"
    )


def is_too_large(tokens: tuple[int, ...]) -> bool:
    """Say whether a part of the number is larger than labels have: ``12.2024``, ``1.5000``."""
    return len(tokens) > 1 and max(tokens) > 999


def is_quantity(match: re.Match[str], rest: str, tokens: int) -> bool:
    """Say whether the number counts or dates what follows: ``5 May``, ``1.5 million``.

    A tab parts it from what it numbers.
    """
    sep = match["sep"].strip()
    word = _WORD.match(rest)
    following = word[0].casefold() if word else rest[:1]
    before_month = tokens == 1 and following in MONTHS
    if sep == ".":
        # "1. May the Parties …" is no date: behind a full stop a month wants its year.
        return before_month and bool(_YEAR.match(rest, len(following)))
    parted = sep or match[0].endswith("\t")
    return not parted and (before_month or following in _MEASURES or _goes_on(rest, tokens))


def _goes_on(rest: str, tokens: int) -> bool:
    return tokens == 1 and (rest[:1].isdecimal() or rest[:1].islower())
