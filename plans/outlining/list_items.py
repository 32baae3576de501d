"""Items of lists that the file nests itself, and what stands in them: they nest as it says."""

from __future__ import annotations

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
