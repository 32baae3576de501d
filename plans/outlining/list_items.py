"""Items of lists that the file nests itself, and what stands in them: they nest as it says.

Within one list levels are certain: what stands on a deeper level is inside the last that stood on a
higher one, whatever its number looks like. How two lists stand to each other no file says.
"""

from __future__ import annotations

from collections.abc import Sequence

from plans.outlining.lists import LEAD
from plans.outlining.nodes import Level
from plans.outlining.statements import Begin, Head, Said, Statement


def leave_items(stack: list[Level], statement: Statement) -> bool:
    """Close the items that ``statement`` does not stand in; say if one closed begins anew in it."""
    begins = not isinstance(statement, Said) and statement.item and statement.inside > 0
    stays = statement.inside - begins
    again = False
    while any(level.item > stays for level in stack):
        again = stack.pop().item == statement.inside
    if not statement.inside and stack[-1].style == LEAD and stack[-1].by_file:
        stack.pop()
    return again and begins


def close_to_item(stack: list[Level], said: Said) -> None:
    """Close what was begun in the item of a list that ``said`` stands in, but not at its start."""
    if any(level.item == said.inside for level in stack):
        while stack[-1].item != said.inside:
            stack.pop()


def is_item(statement: Begin | Head) -> bool:
    """Say whether ``statement`` is an item of a list that the file itself states."""
    return statement.item and statement.inside > 0


def least_depth(stack: list[Level]) -> int:
    """Return how many levels stay open below what stands in an item."""
    return max((at + 1 for at, level in enumerate(stack) if level.item), default=0)


def stated_depth(stack: Sequence[Level], here: Begin | Head) -> int | None:
    """Return how many of the open levels of ``stack`` stay open above ``here``, if that is sure."""
    if here.depth is not None or here.listed is None:
        return here.depth
    name, deep = here.listed
    same = [at for at, level in enumerate(stack) if level.listed and level.listed[0] == name]
    above = [at + 1 for at in same if _depth(stack[at]) < deep]
    return above[-1] if above else next(iter(same), None)


def _depth(level: Level) -> int:
    return level.listed[1] if level.listed else 0
