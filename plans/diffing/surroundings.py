"""The words around what a sentence mentions, by which it is known again when its value changes."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from plans.aligning import placed_words
from plans.quantities import Mention
from plans.values import frozen

# So many words on either side tell one number of a sentence from the others.
_REACH = 8
# A sentence, or a part of one, ends here. A point behind an abbreviation does no harm: it cuts both
# sides alike.
# The signs stand in front of all else, so that the search need not stop at any other.
_END = re.compile(r"[.!?;:。！？；：؟؛\n](?:(?<=[.!?;:])(?=\s|$)|(?<=[。！？；：؟؛])|(?<=\n)\s*\n)")
# Stands for any word of force, and for the end of a sentence.
_FORCED, _EDGE = "\0", ""


@frozen
class Standing:
    """A mention and the words of its sentence, as far as the next value.

    Attributes:
        order: which mention of its text it is.
        left, right: the words before and behind, the nearest first, in lower case; an empty one
            where the sentence ends.
    """

    mention: Mention
    order: int
    left: tuple[str, ...]
    right: tuple[str, ...]

    @property
    def words_around(self) -> int:
        return sum(map(bool, (*self.left, *self.right)))

    def nearness(self, other: Standing) -> int:
        """Return how many words next to the mentions are the same, on both sides."""
        return _same(self.left, other.left) + _same(self.right, other.right)


def standings(text: str, found: Sequence[Mention]) -> list[Standing]:
    """Return the mentions of ``text`` with the words around each."""
    if not found:
        return []
    around = _Around(text, found)
    return [
        Standing(each, order, around.before(_start(each)), around.behind(_end(each)))
        for order, each in enumerate(found)
    ]


def _start(mention: Mention) -> int:
    """Return where a mention begins, with the words that make it a floor or a ceiling."""
    return mention.bound.start if mention.bound else mention.start


def _end(mention: Mention) -> int:
    return mention.bound.end if mention.bound else mention.end


def ends_sentence(text: str) -> bool:
    """Whether a sentence, or a part of one, ends in ``text``."""
    return bool(_END.search(text))


class _Around:
    """A text as words, parted by the values in it and the ends of its sentences."""

    def __init__(self, text: str, found: Sequence[Mention]) -> None:
        values = [each for each in found if not each.is_force]
        ends = [match.start() for match in _END.finditer(text)]
        self._ends = {0, len(text), *ends}
        edges = (edge for each in values for edge in (_start(each), _end(each)))
        self._stops = sorted({*self._ends, *edges})
        words = placed_words(text)
        self._words = [word for word, _, _ in words]
        self._starts = [start for _, start, _ in words]
        for each in found:
            if each.is_force:
                self._mask(each)

    def _mask(self, force: Mention) -> None:
        """Put the same word for every word of force."""
        first = bisect_left(self._starts, force.start)
        last = bisect_left(self._starts, force.end)
        begins = self._starts[first : first + 1] == [force.start]
        self._words[first:last] = [_FORCED] * begins
        self._starts[first:last] = [force.start] * begins

    def before(self, offset: int) -> tuple[str, ...]:
        stop = self._stops[max(0, bisect_left(self._stops, offset) - 1)]
        here = bisect_left(self._starts, offset)
        first = max(bisect_left(self._starts, stop), here - _REACH)
        return (*self._words[first:here][::-1], *self._edge(stop))

    def behind(self, offset: int) -> tuple[str, ...]:
        at = bisect_left(self._stops, offset)
        # A value that is no stop itself, such as a modal, ends before the next one.
        if at < len(self._stops) and self._stops[at] == offset and offset not in self._ends:
            at += 1
        stop = self._stops[min(at, len(self._stops) - 1)]
        here, last = bisect_left(self._starts, offset), bisect_left(self._starts, stop)
        return (*self._words[here : min(last, here + _REACH)], *self._edge(stop))

    def _edge(self, stop: int) -> tuple[str, ...]:
        return (_EDGE,) if stop in self._ends else ()


def _same(here: tuple[str, ...], there: tuple[str, ...]) -> int:
    """Return how many words are the same from the first on."""
    count = 0
    for one, other in zip(here, there, strict=False):
        if one != other:
            break
        count += 1
    return count
