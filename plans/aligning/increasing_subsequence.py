"""The heaviest increasing subsequence: who stays in order, so that the rest has moved."""

from __future__ import annotations

from collections.abc import Sequence


def heaviest_rising(numbers: Sequence[int], weights: Sequence[int]) -> set[int]:
    """Return the positions of the increasing subsequence of ``numbers`` with the largest weight.

    A Fenwick tree over the ranks keeps the best chain that ends at or below each; n log n. With
    integer weights that hardly ever tie, the answer is the same whichever side of a pairing is
    called ``numbers``.
    """
    ranks = {number: rank for rank, number in enumerate(sorted(set(numbers)), 1)}
    tree = [(0, -1)] * (len(ranks) + 1)
    links: list[int] = []
    best = (0, -1)
    for position, (number, weight) in enumerate(zip(numbers, weights, strict=True)):
        total, link = _best_below(tree, ranks[number] - 1)
        links.append(link)
        found = (total + weight, position)
        best = max(best, found)
        _raise(tree, ranks[number], found)
    chain: set[int] = set()
    position = best[1]
    while position >= 0:
        chain.add(position)
        position = links[position]
    return chain


def _best_below(tree: list[tuple[int, int]], rank: int) -> tuple[int, int]:
    best = (0, -1)
    while rank:
        best = max(best, tree[rank])
        rank &= rank - 1
    return best


def _raise(tree: list[tuple[int, int]], rank: int, found: tuple[int, int]) -> None:
    while rank < len(tree):
        tree[rank] = max(tree[rank], found)
        rank += rank & -rank


def staying(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """Return those of ``after`` that stand in the order of ``before``, as many as can be."""
    index = {each: number for number, each in enumerate(before)}
    common = [each for each in after if each in index]
    rising = heaviest_rising([index[each] for each in common], [1] * len(common))
    return {common[position] for position in rising}
