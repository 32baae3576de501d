"""Headings that stand above the label of their clause: "Dues", then "3. The lessee pays …".

A heading over a label may head one clause or many. Where nearly every label of a style has one of
its own right above it, each is the heading of that clause.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from plans.outlining.headings import SHOUTED, TITULAR
from plans.outlining.lists import key
from plans.outlining.statements import Begin, Head, Statement

_NEARLY_ALL = 0.6


def with_heads_above(statements: Sequence[Statement]) -> Iterator[Statement]:
    """Yield ``statements`` with headings joined to the labels right below them."""
    styles = _headed_from_above(statements)
    held: Head | None = None
    for here, after in pairwise((*statements, None)):
        style = _style(after) if isinstance(after, Begin) else ""
        if isinstance(here, Head) and _is_unmarked(here) and style in styles:
            held = here
        elif isinstance(here, Begin) and held:
            yield replace(here, heading=held.text, above=held.lines)
            held = None
        elif here:
            yield here


def _headed_from_above(statements: Sequence[Statement]) -> set[str]:
    """Return the styles of which nearly all labels have a heading of their own above them."""
    every = Counter(_style(each) for each in statements if isinstance(each, Begin))
    headed = Counter(_style_below(here, after) for here, after in pairwise(statements))
    headed.pop("", None)
    enough = {style: max(2, _NEARLY_ALL * every[style]) for style in headed}
    return {style for style, count in headed.items() if count >= enough[style]}


def _style_below(here: Statement, after: Statement) -> str:
    """Return the style of the label right below a heading; empty if there is none."""
    if not isinstance(here, Head) or not isinstance(after, Begin):
        return ""
    return _style(after) if _is_unmarked(here) and not after.heading else ""


def _style(begin: Begin) -> str:
    return key(begin.label) if begin.label else ""


def _is_unmarked(head: Head) -> bool:
    return head.rank in (SHOUTED, TITULAR) and head.label is None
