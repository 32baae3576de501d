"""Clauses repealed in place: "§ 18 (repealed)" is what became of § 18."""

from __future__ import annotations

from collections import Counter

from plans.aligning.sides import Matching, Node
from plans.languages import is_left_out, is_repealed


def pair_repealed(matching: Matching) -> None:
    """Pair what says no more than that it was taken out with what stood there under its number.

    So with dots, which stand for what is not printed.
    """
    for olds, news in list(matching.gaps()):
        stubs = _stubs(matching.before, olds), _stubs(matching.after, news)
        if any(stubs):
            here, there = _numbered(matching.before, olds), _numbered(matching.after, news)
            for label in here.keys() & there.keys():
                old, new = here[label], there[label]
                if (old in stubs[0]) != (new in stubs[1]) and matching.akin(old, new):
                    matching.pair(old, new, "label", 1.0)


def _stubs(nodes: list[Node], numbers: list[int]) -> set[int]:
    said = ((number, nodes[number].content) for number in numbers)
    return {number for number, text in said if is_repealed(text) or is_left_out(text)}


def _numbered(nodes: list[Node], numbers: list[int]) -> dict[str, int]:
    """Return nodes by a printed number that no other of them has; what is alone needs none."""
    labels = [nodes[number].place.clause.label for number in numbers]
    counts = Counter(labels)
    return {
        label: number
        for label, number in zip(labels, numbers, strict=True)
        if counts[label] == 1 and (label or len(labels) == 1)
    }
