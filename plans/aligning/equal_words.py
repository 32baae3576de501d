"""Clauses whose words are the same: unique ones, then their neighbours, then the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plans.aligning.sides import Matching, Node

Key = Callable[[Node], str]

# Fewer words than this are no identity by themselves: "Reserved.", "Definitions."
TELLING = 4


def pair_exact(matching: Matching) -> None:
    """Pair clauses with the same words."""
    _unique(matching, lambda node: node.content)
    _unique(matching, lambda node: node.text if len(node.text) > TELLING * 6 else "")
    _spread(matching)
    _repeated(matching)


def pair_left_over(matching: Matching) -> None:
    """Pair what nothing better was found for, where as much of it is left on both sides."""
    _repeated(matching)


def _unique(matching: Matching, key: Key) -> None:
    """Pair contents that stand once among the unpaired of either side."""
    for here, there in once_on_both_sides(matching, key):
        matching.pair(here, there, "exact", 1.0)


def once_on_both_sides(matching: Matching, key: Key) -> Iterator[tuple[int, int]]:
    """Yield the unpaired clauses, as (before, after), that alone have their key on either side."""
    olds, news = _by_key(matching, key)
    for content, here in olds.items():
        there = news.get(content, [])
        if content and len(here) == len(there) == 1:
            yield here[0], there[0]


def _by_key(matching: Matching, key: Key) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    sides: tuple[dict[str, list[int]], dict[str, list[int]]] = ({}, {})
    for index, (nodes, free) in enumerate(
        zip((matching.before, matching.after), matching.free(), strict=True)
    ):
        for number in free:
            sides[index].setdefault(key(nodes[number]), []).append(number)
    return sides


def _spread(matching: Matching) -> None:
    """Pair equal neighbours of what is paired: this tells twins apart by where they stand."""
    for step in (1, -1):
        for here in sorted(matching.there, reverse=step < 0):
            old, new = here + step, matching.there[here] + step
            while _same(matching, old, new):
                matching.pair(old, new, "exact", 1.0)
                old, new = old + step, new + step


def _same(matching: Matching, old: int, new: int) -> bool:
    if not (old < len(matching.before) and new < len(matching.after) and min(old, new) >= 0):
        return False
    if not (matching.open(0, old) and matching.open(1, new)):
        return False
    here, there = matching.before[old], matching.after[new]
    if not here.content or here.content != there.content or here.frame != there.frame:
        return False
    # Frames with one heading are told apart by what is in them.
    return not here.frame or _same(matching, here.children[0], there.children[0])


def _repeated(matching: Matching) -> None:
    """Pair what is left of repeated contents in order, if as many are left on both sides."""
    # Frames with one heading are told apart by what is in them, which comes later.
    olds, news = _by_key(matching, lambda node: "" if node.frame else node.content)
    for content, here in olds.items():
        there = news.get(content, [])
        if content and len(here) == len(there):
            for old, new in zip(here, there, strict=True):
                matching.pair(old, new, "exact", 1.0)
