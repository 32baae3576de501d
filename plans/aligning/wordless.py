"""Clauses without words: a number and a place are all that they have.

Such a clause may stand alone, a number left blank; and a clause that got a numbered paragraph has
its words there, while number and heading stay where they were.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

from plans.aligning.groups import Group
from plans.aligning.sides import Matching, Node

Side = Literal[0, 1]


def pair_wordless(matching: Matching) -> None:
    """Pair clauses without words by their number under the same clause, then by order there."""
    for by_label in (True, False):
        olds, news = (_families(matching, side, by_label) for side in (0, 1))
        for family, here in olds.items():
            there = news.get(family, [])
            if len(here) == len(there):
                for pair in zip(here, there, strict=True):
                    matching.pair(*pair, "label", 1.0)


def _families(matching: Matching, side: int, by_label: bool) -> dict[tuple[int, str], list[int]]:
    """Return open clauses without words by their parent before, and by their number if asked."""
    nodes = (matching.before, matching.after)[side]
    found: defaultdict[tuple[int, str], list[int]] = defaultdict(list)
    for number, node in enumerate(nodes):
        if not node.content and matching.open(side, number):
            parent = node.parent if side == 0 else matching.back.get(node.parent, -2)
            parent = -1 if node.parent < 0 else parent
            found[parent, node.place.clause.label if by_label else ""].append(number)
    return found


def numbered_paragraphs(matching: Matching) -> list[Group]:
    """Return clauses whose words became their own first sub-clause, or came up out of it."""
    found = []
    for here, there in sorted(matching.there.items()):
        old, new = matching.before[here], matching.after[there]
        if _is_shell_of(matching, 1, there, old) and matching.akin(here, new.parent):
            found.append(Group(0, here, (new.parent, there), 1.0))
        elif _is_shell_of(matching, 0, here, new) and matching.akin(old.parent, there):
            found.append(Group(1, there, (old.parent, here), 1.0))
    return found


def _is_shell_of(matching: Matching, side: Side, inner: int, whole: Node) -> bool:
    """Whether the clause over ``inner`` holds nothing but number and heading of ``whole``."""
    nodes = (matching.before, matching.after)[side]
    parent = nodes[inner].parent
    if parent < 0 or not matching.open(side, parent):
        return False
    shell, there = nodes[parent], whole.place.clause
    here = shell.place.clause
    named = bool(here.label or here.heading)
    same = (here.label, here.heading) == (there.label, there.heading)
    return shell.frame and shell.children[0] == inner and named and same
