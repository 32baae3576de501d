"""What the values of texts are worth, however they are spelt: "12 months", "one year"."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from itertools import zip_longest
from typing import Any

from plans.aligning import placed_words
from plans.diffing.unlike_sentences import unlike_sentences
from plans.diffing.value_pairs import meaning
from plans.languages import Language, Words, language
from plans.quantities import Mention, mentions


def respelled(before: str, after: str, tag: str) -> bool:
    """Whether the words of two texts are the same, each value taken for what it is worth."""
    if not before or not after:
        return False
    unlike = unlike_sentences(before, after)
    before, after = unlike.before, unlike.after
    olds, news = _values(before, tag), _values(after, tag)
    if list(map(meaning, olds)) != list(map(meaning, news)):
        return False
    elided = language(tag).writing.elided
    said = zip_longest(_said(before, olds, elided), _said(after, news, elided))
    return all(old == new for old, new in said)


def worth_in(text: str, known: Language) -> list[tuple[int, int, Hashable]]:
    """Return where the values of ``text`` stand, each with what it is worth."""
    return [_bounded(each) for each in _values(text, known.tag)]


def _bounded(value: Mention) -> tuple[int, int, Hashable]:
    """Return a value with the words that make it a floor or a ceiling, for what both say."""
    if not value.bound:
        return value.start, value.end, meaning(value)
    return value.bound.start, value.bound.end, (value.bound.sense, meaning(value))


def _values(text: str, tag: str) -> list[Mention]:
    return [each for each in mentions(text, tag) if not each.is_force]


def _said(text: str, values: list[Mention], elided: Words) -> Iterator[Any]:
    """Yield the words of ``text`` and the worth of its values, in order."""
    place = 0
    for value in values:
        yield from _words(text[place : value.start], elided)
        yield meaning(value)
        place = value.end
    yield from _words(text[place:], elided)


def _words(text: str, elided: Words) -> Iterator[str]:
    """Yield the words of ``text``; one that loses its vowel before a value is the same with it.

    So "d'un an" and "de 12 mois".
    """
    for word, _, _ in placed_words(text):
        yield word[:-1] if word[:-1] in elided else word
