"""*Both* Parties where the other text says the *two* Parties: the same, said otherwise."""

from __future__ import annotations

import re
from functools import cache

from plans.diffing.standing_near import Differing
from plans.languages import Forms, language
from plans.terms import Amount
from plans.values import frozen

_TWO = 2

@frozen
class Two:
    """What one text calls by its number, and the other one both.

    Attributes:
        side: which text has the number, 0 before, 1 after.
        number, both: the words.
    """

    side: int
    number: str
    both: str

    def is_told_by(self, pair: Differing) -> bool:
        """Whether what differs is that number, and nothing has its place."""
        said = pair[self.side]
        if said is None or pair[1 - self.side] is not None or said.kind != "number":
            return False
        return isinstance(said.value, Amount) and said.value.number == _TWO


def two_said_otherwise(before: str, after: str, tag: str) -> Two | None:
    """Return what one of two texts in the language ``tag`` calls *two*, and the other *both*."""
    if not (known := _words(tag)):
        return None
    boths, numbers = ([each.findall(text) for text in (before, after)] for each in known)
    side = int(len(boths[0]) > len(boths[1]))
    if len(boths[side]) == len(boths[1 - side]) or len(numbers[side]) <= len(numbers[1 - side]):
        return None
    return Two(side, numbers[side][0], boths[1 - side][0])


def with_one_word(before: str, after: str, tag: str) -> tuple[str, str]:
    """Return two texts, to be compared and not quoted, that say *both* alike."""
    two = two_said_otherwise(before, after, tag)
    known = _words(tag)
    if not two or not known:
        return before, after
    texts = [before, after]
    texts[two.side] = known[1].sub(two.both, texts[two.side], count=1)
    return texts[0], texts[1]


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
