"""Which style of number stands above which, decided once for the whole document.

Where a series goes on over items of another, that other one is inside it. All such places vote, so
that a list whose end cannot be seen is placed as those whose end can. What begins when chapters and
articles are over, as "Disposición final primera" does, stands beside the chapters.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, takewhile

from plans.outlining.explanation import Label
from plans.outlining.keywords import ARTICLE, RANKS
from plans.outlining.lists import key
from plans.values import frozen


@frozen
class Order:
    """How the styles of a document are nested.

    Attributes:
        votes: how often the series of one style went on over those of another.
        final: the styles that begin when all parts and articles of others are over.
        lowest: how high the lowest parts with a keyword stand.
        sections: the styles whose clauses are a heading on a line of its own with words below it.
    """

    votes: Counter[tuple[str, str]]
    final: frozenset[str]
    lowest: int
    sections: frozenset[str] = frozenset()

    def is_inside(self, style: str, other: str) -> bool:
        """Say whether series of ``style`` stand inside the items of ``other``."""
        return self.votes[other, style] > self.votes[style, other]


def order_of(labels: Sequence[Label]) -> Order:
    """Return how the styles of ``labels``, those of a document in order, are nested."""
    votes: Counter[tuple[str, str]] = Counter()
    for label in labels:
        for style, nth in label.over:
            votes[key(label), style + "'" * nth] += 1
    ranks = [label.candidate.rank for label in labels if _counts_through(label)]
    return Order(votes, _final(labels), max(ranks, default=0))


def _final(labels: Sequence[Label]) -> frozenset[str]:
    """Return the styles of articles that begin when the parts and articles of others are over."""
    parts = [(key(label), label.candidate.rank) for label in labels if _counts_through(label)]
    runs = [run for run, _ in groupby(parts)]
    times = Counter(style for style, _ in runs)
    last = takewhile(lambda run: run[1] >= ARTICLE and times[run[0]] == 1, reversed(runs))
    found = frozenset(style for style, _ in last)
    return found if len(found) < len(runs) else frozenset()


def _counts_through(label: Label) -> bool:
    """Say whether ``label`` has a keyword and is of the document itself, not of an annex."""
    return bool(label.mark.kind) and RANKS["annex"] < label.candidate.rank <= RANKS["clause"]
