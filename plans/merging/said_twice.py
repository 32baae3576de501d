"""Brackets in the words of a clause and in a typed term of it: one dispute said twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.merging.brackets_left import Bracket
from plans.merging.wishes import Wish

_FIGURE = re.compile(r"\d[\d.,' \u00a0\u202f]*")


def each_once(found: Sequence[Bracket]) -> tuple[Bracket, ...]:
    """Return brackets without those of terms that a bracket in the words of their clause tells.

    It does if the same sides want something in both; where no sides are named in the words, if both
    say the same figures.
    """
    return tuple(each for each in found if not any(_tells(other, each) for other in found))


def _tells(words: Bracket, term: Bracket) -> bool:
    if words.term or not term.term or words.clause != term.clause:
        return False
    if words.parties:
        return _sides(words) == _sides(term)
    figures = [sorted(map(_figure, each.alternatives)) for each in (words, term)]
    return figures[0] == figures[1] and all(figures[0])


def _sides(bracket: Bracket) -> set[str]:
    """Return who wants something; in the words they are printed as the text calls them."""
    return set(map(str.casefold, bracket.parties))


def _figure(wish: Wish) -> str:
    """Return the digits of the first figure that an alternative says; "" if it says none."""
    found = _FIGURE.search(" ".join(map(str, wish.stated.values())))
    return "".join(filter(str.isdecimal, found[0])) if found else ""
