"""Closing words on one side that are the last sub-clauses on the other: one thing, read twice.

A file that was made before a clause could have closing words has them as a last sub-clause without
number and heading. Nothing came or went there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from plans.aligning.groups import Group
from plans.aligning.sides import Matching, Node
from plans.aligning.word_tokens import words

# The share of words in common (a Dice coefficient) from which the two are one.
ALIKE = 0.4


def closing_groups(matching: Matching, side: int) -> Iterator[Group]:
    """Yield the clauses whose closing words stand on ``side``, with what the other has for them."""
    here, there = (matching.before, matching.after)[:: 1 if side == 0 else -1]
    for whole, partner in (matching.there if side == 0 else matching.back).items():
        closing = here[whole].place.clause.closing
        if not closing or there[partner].place.clause.closing:
            continue
        last = _last_paragraphs(matching, 1 - side, there, partner)
        score = max((_alike(closing, there, last[n:]), -n) for n in range(len(last) + 1))
        if score[0] >= ALIKE:
            yield Group(side, whole, (partner, *last[-score[1] :]), score[0])


def _last_paragraphs(matching: Matching, side: int, nodes: list[Node], above: int) -> list[int]:
    """Return the sub-clauses at the end that are plain words and have no partner."""

    def is_loose(number: int) -> bool:
        return matching.open(side, number) and nodes[number].place.clause.is_paragraph

    return [*takewhile(is_loose, reversed(nodes[above].children))][::-1]


def _alike(closing: str, nodes: list[Node], numbers: list[int]) -> float:
    mine = Counter(words(closing))
    theirs = Counter(word for number in numbers for word in nodes[number].text_words)
    return 2 * (mine & theirs).total() / ((mine.total() + theirs.total()) or 1)
