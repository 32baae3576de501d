"""How deep a label or a heading stands below what is open, where only its number and place tell."""

from __future__ import annotations

from collections.abc import Sequence

from plans.outlining.evidence import SLACK
from plans.outlining.explanation import PHRASE, Label
from plans.outlining.keywords import ARTICLE, BULLET, ITEM
from plans.outlining.layout import leads_on
from plans.outlining.levels import Order
from plans.outlining.lists import key
from plans.outlining.nodes import Level
from plans.outlining.options_alone import behind_options
from plans.outlining.statements import Head


def depth_of_label(stack: Sequence[Level], label: Label, indent: int, order: Order) -> int:
    """Return how many levels stay open above ``label``."""
    going_on = behind_options(stack, label.reading.number, key(label))
    going_on = going_on or _behind_a_list(stack, label) or _beside_the_last(stack, label)
    above = going_on or _over_a_heading(stack, label) or _below_its_number(stack, label)
    if above:
        return above
    depth = len(stack)
    while depth > 1 and _closes(stack[depth - 1], label, indent, order):
        depth -= 1
    return depth


def _beside_the_last(stack: Sequence[Level], label: Label) -> int:
    """Return the depth of the last of the series that ``label`` goes on with; 0 without one."""
    style = key(label)
    for depth in range(len(stack) - 1, 0, -1) if label.goes_on else ():
        if stack[depth].style == style and _is_next(stack[depth], label):
            return depth + (stack[depth] is stack[-1] and _leads_to(stack[depth], label))
    return 0


def _behind_a_list(stack: Sequence[Level], label: Label) -> int:
    """Return the depth of a 1 behind the list that a heading with a colon led to, "AGENDA:"."""
    for depth in range(len(stack) - 1, 1, -1):
        above = stack[depth - 1].node
        if stack[depth].style == key(label) and not above.label and label.reading.full == (1,):
            return depth - 1 if leads_on(above.heading) else 0
    return 0


def _leads_to(level: Level, label: Label) -> bool:
    """Say whether a list that counts from 1 again is that which the item before leads to."""
    return label.reading.full == (1,) and leads_on(level.node.says_last)


def _over_a_heading(stack: Sequence[Level], label: Label) -> int:
    """Return the depth of a series that goes on over the list of a heading without a number.

    In minutes "2. HEARD" stands beside "1. HEARD", not among what was decided below that.
    """
    inner = {style + "'" * nth for style, nth in label.over}
    for depth in range(len(stack) - 1, 0, -1):
        heading = not stack[depth].node.label and stack[depth].node.heading
        if heading and stack[depth].holds in inner and stack[depth - 1].holds == key(label):
            return depth
    return 0


def _is_next(level: Level, label: Label) -> bool:
    prefix = label.reading.prefix
    return not prefix or level.full[:-1] == prefix or label.reading.number == 1


def _below_its_number(stack: Sequence[Level], label: Label) -> int:
    reading = label.reading
    for depth in range(len(stack) - 1, 0, -1):
        level = stack[depth]
        if level.is_counted_by(reading):
            return depth + 1
        if label.candidate.rank == ITEM and level.rank < ITEM and level.full:
            break  # below Article 2, 1.1 is no part of Chapter 1
    return 0


def _closes(level: Level, label: Label, indent: int, order: Order) -> bool:
    """Say whether ``label``, which goes on with nothing that is open, ends ``level``."""
    rank, style = label.candidate.rank, key(label)
    if rank < ITEM:
        return _closes_part(level, rank, style, order)
    if level.rank < ITEM:
        over = level.has_spoken if style in order.sections else level.is_done_with(style)
        return rank == ITEM and over
    if level.rank == BULLET:
        return _closes_bullet(level, label, indent)
    if level.style == style or order.is_inside(level.style, style):
        return True
    return not order.is_inside(style, level.style) and 0 <= indent < level.indent - SLACK


def _closes_bullet(level: Level, label: Label, indent: int) -> bool:
    """Say whether ``label`` ends a bullet, and is not the first item of what that leads to."""
    listed = label.reading.style.endswith(")") and _leads_to(level, label)
    return not listed and level.indent >= 0 and indent <= level.indent


def _closes_part(level: Level, rank: int, style: str, order: Order) -> bool:
    alike = level.rank == rank or style.startswith(PHRASE)
    if alike and order.is_inside(style, level.style):
        return False
    if rank >= ARTICLE and level.is_done_with(style):
        return True
    if style in order.final and level.is_divided_by_another(style):
        return True
    return level.rank >= rank and not (level.heads and rank >= ARTICLE)


def depth_of_heading(stack: Sequence[Level], head: Head) -> int:
    depth = len(stack)
    kind = head.label.mark.rank if head.label and head.label.mark.kind else 0
    while depth > 1 and stack[depth - 1].ends_at(head.rank, kind):
        depth -= 1
    return depth
