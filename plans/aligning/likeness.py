"""How alike two clauses are: shared words and word pairs, the rare ones counting most.

A weighted Dice coefficient over sets of words and neighbouring word pairs. The weight of a feature
is its inverse document frequency over both sides together, so that "the parties shall" says little
and "Enerhodar" says much. Symmetric by form.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log

from plans.aligning.sides import Node
from plans.aligning.vocabulary import Feature, Features, Vocabulary

# Weights are whole numbers, so that a sum does not depend on the order of a set.
_ONE = 1 << 40


class Likeness:
    """Features and weights of all nodes that are to be compared."""

    def __init__(self, before: list[Node], after: list[Node]) -> None:
        self._sides = before, after
        self._vocabulary = Vocabulary()
        # Of texts alone: the likeness of headings and texts together.
        self._whole: Likeness | None = None
        self._features: tuple[dict[int, Features], ...] = ({}, {})
        self._sizes: tuple[dict[int, int], ...] = ({}, {})
        self._frequency: Counter[Feature] = Counter()
        self.prepare((), ())  # until nodes are counted, every feature weighs the same

    def of_texts(self) -> Likeness:
        """Return the likeness of texts alone: a heading is often made for a piece without one."""
        found = Likeness(*self._sides)
        found._vocabulary, found._whole = self._vocabulary, self
        return found

    def _extract(self, side: int, number: int) -> Features:
        node = self._sides[side][number]
        if self._whole is None:
            return self._vocabulary.features(node.words)
        if node.text == node.content:
            return self._whole.read(side, number)
        return self._vocabulary.features(node.text_words)

    def prepare(self, olds: Iterable[int], news: Iterable[int]) -> None:
        """Count the features of the nodes named; weights follow from these counts."""
        for side, numbers in enumerate((olds, news)):
            for number in numbers:
                if number not in self._features[side]:
                    self._frequency.update(self.of(side, number))
        total = 1 + len(self._features[0]) + len(self._features[1])
        self._weights = _Weights(self._frequency, total)
        for sizes in self._sizes:
            sizes.clear()

    def of(self, side: int, number: int) -> Features:
        """Return the features of a node, and keep them."""
        found = self._features[side].get(number)
        if found is None:
            found = self._features[side][number] = self._extract(side, number)
        return found

    def read(self, side: int, number: int) -> Features:
        """Return the features of a node that is asked about once."""
        return self._features[side].get(number) or self._extract(side, number)

    def weight(self, features: Iterable[Feature]) -> int:
        """Return the summed weight of ``features``."""
        return sum(map(self._weights.__getitem__, features))

    def size(self, side: int, number: int) -> int:
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
        shared = self._features[0][old] & self._features[1][new]
        return round(2 * self.weight(shared) / both, 6)

    def words_of(self, feature: Feature) -> tuple[str, ...]:
        """Return the word that a feature is, or its two."""
        return self._vocabulary.words_of(feature)

    def shared_by(self, most: int) -> set[Feature]:
        """Return the features that stand in at least two and at most ``most`` prepared nodes."""
        return {feature for feature, count in self._frequency.items() if 2 <= count <= most}


class _Weights(dict[Feature, int]):
    """What each feature weighs, from its first use on."""

    def __init__(self, frequency: Counter[Feature], total: int) -> None:
        super().__init__()
        self._frequency = frequency
        self._total = total
        self._by_count: dict[int, int] = {}

    def __missing__(self, feature: Feature) -> int:
        count = self._frequency[feature]
        weight = self._by_count.get(count)
        if weight is None:
            weight = self._by_count[count] = round(_ONE * log(1 + self._total / (1 + count)))
        self[feature] = weight
        return weight
