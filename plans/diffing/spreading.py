"""How work on many pairs of clauses is done: one by one, unless somebody knows a faster way."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")
Progress = Callable[[int, int], None]


class Spread(Protocol):
    """A way to do work on all items, which returns what became of each, in their order."""

    def __call__(
        self, work: Callable[[Item], Answer], items: Sequence[Item], progress: Progress, /
    ) -> list[Answer]:
        """Return what ``work`` makes of each item, and call ``progress`` with (done, all)."""


def one_by_one(
    work: Callable[[Item], Answer], items: Sequence[Item], progress: Progress
) -> list[Answer]:
    """Do the work here, an item behind the other."""
    found = []
    for number, item in enumerate(items):
        progress(number, len(items))
        found.append(work(item))
    return found
