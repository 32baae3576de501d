"""Two drafts of which every clause was reworded: the numbers that both print tell them apart."""

from __future__ import annotations

from plans.aligning.likeness import Likeness
from plans.aligning.sides import Matching, Node

# How alike two clauses of one number have to be: they have a word in common.
LEAST = 0.06


def pair_reworded(matching: Matching, likeness: Likeness) -> None:
    """Pair clauses by their order where nothing else pairs any, and all numbers are the same.

    A number is the same in whatever form: 1., 1).
    """
    olds, news = matching.free()
    figures = _figures(matching.before, olds)
    if matching.there or not all(figures) or figures != _figures(matching.after, news):
        return
    likeness.prepare(olds, news)
    for pair in zip(olds, news, strict=True):
        if (score := likeness.between(*pair)) >= LEAST:
            matching.pair(*pair, "gap", score)


def _figures(nodes: list[Node], numbers: list[int]) -> list[str]:
    labels = (nodes[number].place.clause.label for number in numbers)
    return ["".join(filter(str.isdecimal, label)) for label in labels]
