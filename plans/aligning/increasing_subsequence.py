"""The heaviest increasing subsequence: who stays in order, so that the rest has moved."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise


def heaviest_rising(numbers: Sequence[int], weights: Sequence[int]) -> set[int]:
    """Return the positions of the increasing subsequence of ``numbers`` with the largest weight.

    A Fenwick tree over the ranks keeps the best chain that ends at or below each; n log n. With
    integer weights that hardly ever tie, the answer is the same whichever side of a pairing is
    called ``numbers``.
    """
    runs = _runs(numbers)
    firsts = sorted(numbers[run.start] for run in runs)
    ranks = {number: rank for rank, number in enumerate(firsts, 1)}
    tree = [(0, -1)] * (len(runs) + 1)
    links: list[int] = []
    best = (0, -1)
    for position, run in enumerate(runs):
        rank = ranks[numbers[run.start]]
        total, link = _best_below(tree, rank - 1)
        links.append(link)
        found = (total + sum(weights[run.start : run.stop]), position)
        best = max(best, found)
        _raise(tree, rank, found)
    chain: set[int] = set()
    position = best[1]
    while position >= 0:
        chain.update(runs[position])
        position = links[position]
    return chain


def _runs(numbers: Sequence[int]) -> list[range]:
    """Return the positions of numbers that follow one another on both sides: all stay, or none."""
    ranks = {number: rank for rank, number in enumerate(sorted(numbers))}
    if len(ranks) < len(numbers):  # one that stands twice may stay in either place
        return [range(at, at + 1) for at in range(len(numbers))]
    placed = [ranks[number] for number in numbers]
    breaks = [at for at in range(1, len(placed)) if placed[at] != placed[at - 1] + 1]
    return [range(*ends) for ends in pairwise([0, *breaks, len(placed)])] if placed else []


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
