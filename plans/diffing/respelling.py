"""What the values of texts are worth, however they are spelt: "12 months", "one year"."""

from __future__ import annotations

import re
from collections.abc import Hashable
from functools import lru_cache

from plans.aligning import placed_words
from plans.diffing.spelt_alike import spelt_alike
from plans.diffing.unlike_sentences import unlike_sentences
from plans.diffing.value_pairs import meaning
from plans.languages import Language, Words, language
from plans.quantities import Mention, mentions, qualifiers

# What words of condition and denial say.
_SAID = {"if": ("if",), "unless": ("if", "not"), "not": ("not",), "no": ("not",)}
# What stands for a value that is spelt otherwise.
_SIGN = re.compile("[\ue000-\uf8ff]")


def respelled(before: str, after: str, tag: str, *, force: bool = False) -> bool:
    """Whether the words of two texts are the same, each value taken for what it is worth.

    With ``force`` each modal is taken for what it does, too: "may not" is "has no right to".
    """
    if not before or not after:
        return False
    unlike = unlike_sentences(before, after)
    before, after = unlike.before, unlike.after
    if not _of_one_worth(before, after, tag):  # as most are
        return False
    known = language(tag)
    old, new = spelt_alike(before, after, known, force=force)
    return _words(old.text, known.writing.elided) == _words(new.text, known.writing.elided)


# Asked for with their force and without.
@lru_cache(maxsize=2)
def _of_one_worth(before: str, after: str, tag: str) -> bool:
    olds, news = _values(before, tag), _values(after, tag)
    return len(olds) == len(news) and not any(map(_differ, olds, news))


def _differ(old: Mention, new: Mention) -> bool:
    return meaning(old) != meaning(new)


def worth_in(text: str, known: Language) -> list[tuple[int, int, Hashable]]:
    """Return where the values of ``text`` stand, each with what it is worth.

    So do conditions and denials: *unless* says *if*, and *not*.
    """
    said = (*mentions(text, known.tag), *qualifiers(text, known.tag))
    conditions = (
        (each.start, each.end, (word,))
        for each in said
        for word in _SAID.get(str(each.value), ())
        if each.is_force
    )
    return [*map(_bounded, _values(text, known.tag)), *conditions]


def _bounded(value: Mention) -> tuple[int, int, Hashable]:
    """Return a value with the words that make it a floor or a ceiling, for what both say."""
    if not value.bound:
        return value.start, value.end, meaning(value)
    return value.bound.start, value.bound.end, (value.bound.sense, meaning(value))


def _values(text: str, tag: str) -> list[Mention]:
    return [each for each in mentions(text, tag) if not each.is_force]


def _words(text: str, elided: Words) -> list[str]:
    """Return the words of ``text``; one that loses its vowel before a value is the same with it.

    So "d'un an" and "de 12 mois".
    """
    said = (word for word, _, _ in placed_words(_SIGN.sub(r" \g<0> ", text)))
    return [word[:-1] if word[:-1] in elided else word for word in said]
