"""Clauses whose words are the same but for their figures, where no other has these words."""

from __future__ import annotations

from operator import eq

from plans.aligning.equal_words import TELLING, once_on_both_sides
from plans.aligning.sides import Matching, Node


def pair_shifted(matching: Matching) -> None:
    """Pair clauses that nothing but figures tells apart, if they keep the order of all pairs.

    One that stands elsewhere may be another that came where this one went.
    """
    pairs = list(once_on_both_sides(matching, _telling_words))
    for here, there in pairs:
        score = _likeness(matching.before[here], matching.after[there])
        matching.pair(here, there, "similar", score)
    staying = {here for here, _ in matching.chain()} if pairs else set()
    for here, _ in pairs:
        if here not in staying:
            matching.unpair(here)


def _telling_words(node: Node) -> str:
    long = len(node.wording) > TELLING * 6
    return node.wording if long and not node.frame else ""


def _likeness(old: Node, new: Node) -> float:
    """Return which share of the words is the same, in their order."""
    here, there = old.words, new.words
    same: int = sum(map(eq, here, there))
    return round(same / max(len(here), len(there), 1), 6)
