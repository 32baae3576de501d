"""*Both* Parties where the other text says the *two* Parties: the same, said otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from plans.languages import Forms, language
from plans.terms import Amount
from plans.values import frozen

if TYPE_CHECKING:
    from plans.diffing.standing_near import Differing

_TWO = 2


@frozen
class _Said:
    """Which text has the number, 0 before, 1 after; the ``number`` there, and ``both``."""

    side: int
    number: str
    both: str

    def tells(self, pair: Differing) -> bool:
        """Whether what differs is that number, and nothing has its place."""
        said = pair[self.side]
        if said is None or pair[1 - self.side] is not None or said.kind != "number":
            return False
        return isinstance(said.value, Amount) and said.value.number == _TWO


def less_two(found: Iterable[Differing], texts: tuple[str, str], tag: str) -> list[Differing]:
    """Return what differs between two texts, without the number of what the other calls both."""
    said = _said(*texts, tag)
    return [pair for pair in found if not (said and said.tells(pair))]


def two_said_otherwise(before: str, after: str, tag: str) -> tuple[str, ...]:
    """Return the words where one of two texts says *two* and the other *both*; none if neither."""
    said = _said(before, after, tag)
    return (said.number, said.both) if said else ()


def with_one_word(before: str, after: str, tag: str) -> tuple[str, str]:
    """Return two texts, to be compared and not quoted, that say *both* alike."""
    said, known = _said(before, after, tag), _words(tag)
    if not said or not known:
        return before, after
    texts = [before, after]
    texts[said.side] = known[1].sub(said.both, texts[said.side], count=1)
    return texts[0], texts[1]


def _said(before: str, after: str, tag: str) -> _Said | None:
    if not (known := _words(tag)):
        return None
    boths, numbers = ([each.findall(text) for text in (before, after)] for each in known)
    side = int(len(boths[0]) > len(boths[1]))
    if len(boths[side]) == len(boths[1 - side]) or len(numbers[side]) <= len(numbers[1 - side]):
        return None
    return _Said(side, numbers[side][0], boths[1 - side][0])


@cache
def _words(tag: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """Match what says both, and what says two; None in a language that says it by the number."""
    here = language(tag)
    both, two = here.exchanged.share.get("both", ()), here.numbers.numerals.get("2", ())
    if not (both and two) or any(set(form.split()) & set(two) for form in both):
        return None
    return _any_of(both), _any_of(two)


def _any_of(forms: Forms) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b", re.IGNORECASE)
