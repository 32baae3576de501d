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


class Vocabulary:
    """Every word that was met, by its number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._words: list[str] = []

    def features(self, words: Sequence[str]) -> Features:
        """Return words and their neighbouring pairs."""
        numbers = [self._number(word) for word in words]
        found = {number << _BITS | following for number, following in pairwise(numbers)}
        found.update(numbers)
        return frozenset(found)

    def _number(self, word: str) -> int:
        """Return the number of a word, from 1."""
        number = self._numbers.get(word)
        if number is None:
            self._words.append(word)
            number = self._numbers[word] = len(self._words)
        return number

    def words_of(self, feature: Feature) -> tuple[str, ...]:
        """Return the word that a feature is, or its two."""
        first, last = feature >> _BITS, feature & _LOW
        return tuple(self._words[number - 1] for number in (first, last) if number)
