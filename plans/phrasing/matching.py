"""A text matched against a pattern: every way to read it, and how far the best attempt came."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from plans.phrasing.notation import Called, OneOf, Part, Pattern, Perhaps, Word, parsed
from plans.phrasing.scanner import Scanner
from plans.values import frozen

Values = Mapping[str, Any]
# Where reading goes on, and what has been read.
Match = tuple[int, Values]


@frozen
class Hole:
    """What has no fixed words: ``read`` yields what is ahead, once for each way to read it.

    The scanner of the attempt then stands behind it. ``expected`` is what a message calls it.
    """

    expected: str
    read: Callable[[Attempt], Iterator[Any]]


Vocabulary = Mapping[str, "str | Hole"]


class Attempt:
    """Matches patterns from places of a text, and remembers what was missing where most fitted."""

    def __init__(self, scanner: Scanner, vocabulary: Vocabulary) -> None:
        self.scanner, self.vocabulary = scanner, vocabulary
        self.furthest = -1
        self.missing: dict[str, None] = {}
        self._quiet: tuple[int, str] | None = None
        self._phrases: dict[tuple[str, int], list[int]] = {}
        self._read: dict[tuple[str, int], list[tuple[int, Any]]] = {}

    def matches(self, pattern: Pattern, at: int, values: Values) -> Iterator[Match]:
        """Yield every way to read ``pattern`` from ``at`` on."""
        if not pattern:
            yield at, values
            return
        first, rest = pattern[0], pattern[1:]
        for end, more in self._part(first, at, values):
            yield from self.matches(rest, end, more)

    def _part(self, part: Part, at: int, values: Values) -> Iterator[Match]:
        match part:
            case Word(text):
                yield from self._word(text, at, values)
            case Perhaps(parts):
                yield from self.matches(parts, at, values)
                yield at, values
            case OneOf(patterns):
                for each in patterns:
                    yield from self.matches(each, at, values)
            case Called(name, key):
                found = self.vocabulary[name]
                if isinstance(found, Hole):
                    yield from self._hole(name, found, key, at, values)
                else:
                    yield from ((end, values) for end in self._ends(name, found, at))

    def _word(self, text: str, at: int, values: Values) -> Iterator[Match]:
        token = self.scanner.token_at(at)
        if token.word == text:
            yield token.end, values
        else:
            self.miss(at, f"“{text}”")

    def _hole(self, name: str, hole: Hole, key: str, at: int, values: Values) -> Iterator[Match]:
        found = self._ways(name, hole, at)
        if not found:
            self.miss(at, hole.expected)
        for end, value in found:
            yield end, {**values, key: value}

    def _ways(self, name: str, hole: Hole, at: int) -> list[tuple[int, Any]]:
        """Return every way to read what is at a place, and where each ends."""
        if (name, at) not in self._read:
            self._read[name, at] = self._read_all(hole, at)
        return self._read[name, at]

    def _read_all(self, hole: Hole, at: int) -> list[tuple[int, Any]]:
        self.scanner.at = at
        found: list[tuple[int, Any]] = []
        try:
            found.extend((self.scanner.at, value) for value in hole.read(self))
        except ValueError as error:
            self.miss(self.scanner.at, f"a list or mapping as JSON ({error})")
        return found

    def _ends(self, name: str, pattern: str, at: int) -> list[int]:
        """Return where the phrase ``name`` may end; what is missed at its start is the phrase."""
        if (name, at) not in self._phrases:
            outer = self._quiet
            self._quiet = outer if outer and outer[0] == at else (at, f"“{name}”")
            matched = self.matches(parsed(pattern), at, {})
            self._phrases[name, at] = list(dict.fromkeys(end for end, _ in matched))
            self._quiet = outer
        return self._phrases[name, at]

    def miss(self, at: int, expected: str) -> None:
        """Note that ``expected`` could have stood at ``at``."""
        if self._quiet and self._quiet[0] == at:
            expected = self._quiet[1]
        if at > self.furthest:
            self.furthest, self.missing = at, {}
        if at == self.furthest:
            self.missing[expected] = None

    def each(self, name: str) -> Iterator[Any]:
        """Yield every way to read what the vocabulary calls ``name``, and step behind it."""
        hole = self.vocabulary[name]
        assert isinstance(hole, Hole)
        for end, value in self._ways(name, hole, self.scanner.at):
            self.scanner.at = end
            yield value

    def takes(self, name: str) -> bool:
        """Step over the longest phrase called ``name``, if one is ahead; say whether one was.

        What may be there or not is not missed.
        """
        furthest, missing = self.furthest, dict(self.missing)
        pattern, at = self.vocabulary[name], self.scanner.at
        assert isinstance(pattern, str)
        ends = self._ends(name, pattern, at)
        self.furthest, self.missing = furthest, missing
        self.scanner.at = max(ends, default=at)
        return bool(ends)


def first_words(pattern: Pattern, vocabulary: Vocabulary) -> frozenset[str] | None:
    """Return the words that a text of ``pattern`` may start with, None if it may be any."""
    found: set[str] = set()
    for part in pattern:
        words = _first_of(part, vocabulary)
        if words is None:
            return None
        found |= words
        if not isinstance(part, Perhaps):
            break
    return frozenset(found)


def _first_of(part: Part, vocabulary: Vocabulary) -> frozenset[str] | None:
    match part:
        case Word(text):
            return frozenset({text})
        case Perhaps(parts):
            return first_words(parts, vocabulary)
        case OneOf(patterns):
            each = [first_words(pattern, vocabulary) for pattern in patterns]
            return None if None in each else frozenset().union(*(words or () for words in each))
        case Called(name, _):
            called = vocabulary[name]
            return None if isinstance(called, Hole) else first_words(parsed(called), vocabulary)
