"""Which style of number stands above which, decided once for the whole document.

Where a series goes on over items of another, that other one is inside it. All such places vote, so
that a list whose end cannot be seen is placed as those whose end can.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from plans.outlining.explanation import Label
from plans.outlining.lists import key


@dataclass(frozen=True, slots=True)
class Order:
    """How often the series of one style went on over those of another."""

    votes: Counter[tuple[str, str]]

    def is_inside(self, style: str, other: str) -> bool:
        """Say whether series of ``style`` stand inside the items of ``other``."""
        return self.votes[other, style] > self.votes[style, other]


def order_of(labels: Iterable[Label]) -> Order:
    """Return how the styles of ``labels`` are nested."""
    votes: Counter[tuple[str, str]] = Counter()
    for label in labels:
        for style, nth in label.over:
            votes[key(label), style + "'" * nth] += 1
    return Order(votes)
