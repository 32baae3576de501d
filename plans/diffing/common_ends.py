"""How much two texts have in common at their ends: what differs stands between."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TypeVar

from plans.aligning import placed_words

Placed = tuple[str, int, int]
T = TypeVar("T")


def common_ends(before: Sequence[T], after: Sequence[T]) -> tuple[int, int]:
    """Return how many items both begin with, and how many of the others both end with."""
    shorter = min(len(before), len(after))
    head = tail = 0
    while head < shorter and before[head] == after[head]:
        head += 1
    while tail < shorter - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return head, tail


# To know where words were replaced, and what became of them.
@lru_cache(maxsize=8)
def alike_ends(before: str, after: str) -> tuple[int, int]:
    """Return how many characters both texts begin with and end with, as far as whole words go.

    What both begin with ends in a space, and so does what stands between, or they are nothing.
    """
    start = before.rfind(" ", 0, _alike(before, after)) + 1
    if before[start : start + 1].isspace() or after[start : start + 1].isspace():
        start = 0
    most = min(len(before), len(after)) - start
    behind = _alike(before[: -most - 1 : -1], after[: -most - 1 : -1])
    end = before.find(" ", len(before) - behind) + 1
    if not end or before[end : end + 1].isspace():
        return start, 0
    return start, len(before) - end


def _alike(before: str, after: str) -> int:
    """Return how many characters two texts begin with; pieces are compared, not characters."""
    same, most = 0, min(len(before), len(after))
    while same < most:
        half = (same + most + 1) // 2
        if before[same:half] == after[same:half]:
            same = half
        else:
            most = half - 1
    return same


def between_ends(before: Sequence[T], after: Sequence[T]) -> tuple[Sequence[T], Sequence[T]]:
    """Return what two sequences have between their common ends."""
    head, tail = common_ends(before, after)
    return before[head : len(before) - tail], after[head : len(after) - tail]


# Asked for what was turned round and for names, each time a pair of texts is read.
@lru_cache(maxsize=8)
def differing_words(before: str, after: str) -> tuple[Sequence[Placed], Sequence[Placed]]:
    """Return the words of two texts, and their places, between those that both share."""
    olds, news = placed_words(before), placed_words(after)
    head, tail = common_ends([word for word, _, _ in olds], [word for word, _, _ in news])
    return olds[head : len(olds) - tail], news[head : len(news) - tail]
