"""How alike two clauses are: shared words and word pairs, the rare ones counting most.

A weighted Dice coefficient over sets of words and neighbouring word pairs. The weight of a feature
is its inverse document frequency over both sides together, so that "the parties shall" says little
and "Enerhodar" says much. Symmetric by form.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from itertools import pairwise
from math import fsum, log
from typing import Any

from plans.aligning.sides import Node

Feature = Any


def features(node: Node) -> frozenset[Feature]:
    """Return the words of a node and its neighbouring pairs of words."""
    return frozenset(node.words) | frozenset(pairwise(node.words))


def text_features(node: Node) -> frozenset[Feature]:
    """Return the same of the text alone: a heading is often made for a piece that had none."""
    return frozenset(node.text_words) | frozenset(pairwise(node.text_words))


class Likeness:
    """Features and weights of all nodes that are to be compared."""

    def __init__(
        self,
        before: list[Node],
        after: list[Node],
        extract: Callable[[Node], frozenset[Feature]] = features,
    ) -> None:
        self._extract = extract
        self._sides = before, after
        self._features: tuple[dict[int, frozenset[Feature]], ...] = ({}, {})
        self._sizes: tuple[dict[int, float], ...] = ({}, {})
        self._frequency: Counter[Feature] = Counter()
        self.prepare((), ())  # until nodes are counted, every feature weighs the same

    def prepare(self, olds: Iterable[int], news: Iterable[int]) -> None:
        """Count the features of the nodes named; weights follow from these counts."""
        for side, numbers in enumerate((olds, news)):
            for number in numbers:
                if number not in self._features[side]:
                    self._features[side][number] = self._extract(self._sides[side][number])
                    self._frequency.update(self._features[side][number])
        total = 1 + len(self._features[0]) + len(self._features[1])
        frequency = self._frequency
        self._weight = cache(lambda feature: log(1 + total / (1 + frequency[feature])))
        for sizes in self._sizes:
            sizes.clear()

    def of(self, side: int, number: int) -> frozenset[Feature]:
        """Return the features of a node."""
        found = self._features[side].get(number)
        if found is None:
            found = self._features[side][number] = self._extract(self._sides[side][number])
        return found

    def weight(self, features: Iterable[Feature]) -> float:
        """Return the summed weight of ``features``."""
        # fsum does not depend on the order of a set, which changes from run to run.
        return fsum(map(self._weight, features))

    def size(self, side: int, number: int) -> float:
        """Return the weight of all features of a node."""
        sizes = self._sizes[side]
        if number not in sizes:
            sizes[number] = self.weight(self.of(side, number))
        return sizes[number]

    def between(self, old: int, new: int) -> float:
        """Return how alike two nodes are, 0 to 1; 1 for equal contents."""
        both = self.size(0, old) + self.size(1, new)
        if not both:
            return 0.0
        shared = self.of(0, old) & self.of(1, new)
        return round(2 * self.weight(shared) / both, 6)

    def weight_of(self, feature: Feature) -> float:
        """Return the weight of one feature."""
        weight: float = self._weight(feature)
        return weight

    def shared_by(self, most: int) -> set[Feature]:
        """Return the features that stand in at least two and at most ``most`` prepared nodes."""
        return {feature for feature, count in self._frequency.items() if 2 <= count <= most}
