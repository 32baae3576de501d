"""An index from A to Z, in any script: what stands in it, under which letter, in which order."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from plans.publishing.search_words import words_of
from plans.results import Part
from plans.tracing import spaceless
from plans.values import frozen

# What heads lines that begin with no letter of an alphabet.
NUMBERS, OTHERS = "0–9", "…"


@frozen
class Line(Part):
    """Something that has a page."""

    title: str
    kind: str
    path: str
    """Where it is in the site, with an anchor if need be."""
    where: str
    """Of a clause, what its proposal is called, where there are several."""


@frozen
class Letter(Part):
    """The lines that begin with a letter."""

    letter: str
    lines: tuple[Line, ...]


def letters_of(lines: Iterable[Line]) -> tuple[Letter, ...]:
    """Return ``lines`` by their letters, case, accents and signs aside."""
    ordered = sorted(lines, key=_order)
    return tuple(Letter(letter, tuple(some)) for letter, some in groupby(ordered, key=_letter))


def _order(line: Line) -> tuple[bool, str, str, str, str]:
    return _letter(line) == OTHERS, _plain(line), line.title, line.where, line.path


def _letter(line: Line) -> str:
    first = _plain(line)[:1]
    if not first or spaceless(first):
        return OTHERS
    return first.upper() if first.isalpha() else NUMBERS


def _plain(line: Line) -> str:
    return " ".join(words_of(line.title))
