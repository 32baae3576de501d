"""Headings that stand above the label of their clause: "Dues", then "3. The lessee pays …".

A heading over a label may head one clause or many. Where nearly all headings above the labels of a
style head one of them, each is the heading of that clause.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from plans.outlining.headings import SHOUTED, TITULAR
from plans.outlining.keywords import ITEM
from plans.outlining.lists import key
from plans.outlining.statements import Begin, Head, Statement

_NEARLY_ALL = 0.6


def with_heads_above(statements: Sequence[Statement]) -> Iterator[Statement]:
    """Yield ``statements`` with headings joined to the labels right below them."""
    styles = _headed_from_above(statements)
    held: Head | None = None
    for here, after in pairwise((*statements, None)):
        style = _style(after) if isinstance(after, Begin) else ""
        if style in styles and isinstance(here, Head) and _is_above(here, after):
            held = here
        elif isinstance(here, Begin) and held:
            yield replace(here, heading=held.text, above=held.lines)
            held = None
        elif here:
            yield here


def _headed_from_above(statements: Sequence[Statement]) -> set[str]:
    """Return the styles whose headings above head one label each, nearly all of them."""
    headed: Counter[str] = Counter()
    single: Counter[str] = Counter()
    for at, statement in enumerate(statements):
        after = statements[at + 1] if at + 1 < len(statements) else None
        if isinstance(statement, Head) and _is_above(statement, after):
            style, labels = _headed(statements, at + 1)
            headed[style] += 1
            single[style] += labels == 1
    del headed[""]
    enough = {style: max(2, _NEARLY_ALL * count) for style, count in headed.items()}
    return {style for style in headed if single[style] >= enough[style]}


def _headed(statements: Sequence[Statement], at: int) -> tuple[str, int]:
    """Return the style of the label ``at`` the place right below a heading, and how many there are.

    Labels count up to the next heading or part; without a label right below, the style is empty.
    """
    first = statements[at] if at < len(statements) else None
    if not isinstance(first, Begin) or first.heading or not (style := _style(first)):
        return "", 0
    later = map(statements.__getitem__, range(at, len(statements)))
    below = takewhile(lambda each: not _heads_another(each, style), later)
    return style, sum(isinstance(each, Begin) and _style(each) == style for each in below)


def _heads_another(each: Statement, style: str) -> bool:
    if isinstance(each, Head):
        return each.rank > 0
    if not isinstance(each, Begin) or not each.label:
        return False
    return each.label.candidate.rank < ITEM and _style(each) != style


def _style(begin: Begin) -> str:
    return key(begin.label) if begin.label else ""


def _is_above(head: Head, after: Statement | None) -> bool:
    """Say whether ``head`` may be that of the label ``after`` it.

    Below the label of a part it is that part's heading, unless it stands off from it and tight to
    the label after it.
    """
    if head.rank == 0:
        return head.lines[0].gap and isinstance(after, Begin) and not after.line.gap
    return head.rank in (SHOUTED, TITULAR) and head.label is None
