"""Numbers that return to an outer series over the list of a heading: "2. HEARD" below "DECIDED".

Minutes number their items, and below each, under a heading without a number, its decisions from 1
on. That the items go on is seen by the words that all of them begin with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from plans.outlining.explanation import Label
from plans.outlining.nodes import Level, Node

# What names an item: capitals, or a word or three before a colon.
_BEFORE_COLON = re.compile(r"[^\W\d_]+(?:[ ]+[^\W\d_]+){0,2}(?=[ ]?[:：])")
_MOST_WORDS, _LEAST_LETTERS, _READ = 3, 3, 80


class RepeatedOpeners:
    """The last clause of every series whose words begin so, by style and by these words."""

    def __init__(self) -> None:
        self._last: dict[tuple[str, str], tuple[tuple[int, ...], Node]] = {}

    def depth(self, stack: Sequence[Level], label: Label) -> int:
        """Return how many levels stay open where ``label`` leaves a list to go on above it.

        There are none if it leaves none.
        """
        full, parent = self._last.get(_key(label), ((), None))
        depth = next((at for at, each in enumerate(stack, 1) if each.node is parent), 0)
        if not depth or (*full[:-1], full[-1] + 1) != label.reading.full:
            return 0
        within = (level.style.rstrip("'") for level in stack[depth + 1 :])
        return depth if label.reading.style in within else 0

    def add(self, label: Label, parent: Node) -> None:
        """Remember that ``label`` stands below ``parent``."""
        style, opener = _key(label)
        if opener:
            self._last[style, opener] = label.reading.full, parent


def _key(label: Label) -> tuple[str, str]:
    words = label.candidate.rest[:_READ]
    named = _BEFORE_COLON.match(words)
    return label.reading.style, (named[0] if named else _shouted(words)).casefold()


def _shouted(words: str) -> str:
    first = words.split(None, _MOST_WORDS)[:_MOST_WORDS]
    loud = takewhile(lambda word: word.isupper() and len(word) >= _LEAST_LETTERS, first)
    return " ".join(loud)
