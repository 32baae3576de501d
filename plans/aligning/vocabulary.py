"""The words of two documents as numbers: what clauses are compared by is whole numbers.

A feature is a word or a pair of neighbouring words. Which number a word has depends on which came
first, and nothing else may: numbers are only ever told apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Feature = int
Features = frozenset[Feature]
# More words than this no memory holds.
_BITS = 28
_LOW = (1 << _BITS) - 1


class _Numbers(dict[str, int]):
    """Words and their numbers, from 1; a new word gets the next when it is asked for."""

    def __missing__(self, word: str) -> int:
        number = self[word] = len(self) + 1
        return number


class Vocabulary:
    """Every word that was met, by its number."""

    def __init__(self) -> None:
        self._numbers = _Numbers()
        self._words: list[str] = []

    def features(self, words: Sequence[str]) -> Features:
        """Return words and their neighbouring pairs."""
        numbers = list(map(self._numbers.__getitem__, words))
        found = {number << _BITS | following for number, following in pairwise(numbers)}
        found.update(numbers)
        return frozenset(found)

    def words_of(self, feature: Feature) -> tuple[str, ...]:
        """Return the word that a feature is, or its two."""
        if len(self._words) < len(self._numbers):
            self._words = list(self._numbers)
        first, last = feature >> _BITS, feature & _LOW
        return tuple(self._words[number - 1] for number in (first, last) if number)
