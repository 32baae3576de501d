"""What one text states on an issue and another states otherwise: a step from the one to the other.

What both state alike is no part of the step. What is carried over never takes one, and what is in
brackets takes none yet: it is open, and told with all its sides.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from plans.model import Issue
from plans.negotiating.cells import Cell, same
from plans.negotiating.gauges import Measured, measured
from plans.negotiating.statements import Statement
from plans.terms import value_of
from plans.values import frozen

Way = Literal["step", "open", "not confirmed", "same", "one speaks", "silent"]


@frozen
class Step:
    """What differs between two cells.

    Attributes:
        before: the statements of the first that the second does not make.
        after: those of the second that the first does not make.
        measured: how far apart they are; None where that cannot be told.
    """

    before: tuple[Statement, ...]
    after: tuple[Statement, ...]
    measured: Measured | None


def way_of(before: Cell, after: Cell) -> Way:
    """Return how one text comes from the other on an issue."""
    match before.speaks, after.speaks:
        case False, False:
            return "silent"
        case (True, False) | (False, True):
            return "one speaks"
    if same(before, after):
        return "same"
    if before.open or after.open:
        return "open"
    found = step_of(before, after, None)
    return "step" if found.before or found.after else "not confirmed"


def step_of(before: Cell, after: Cell, issue: Issue | None) -> Step:
    """Return what differs between two cells that both speak and leave nothing open."""
    old, new = _apart(before.said, after.said), _apart(after.said, before.said)
    if before.confirmed and after.confirmed:
        if not (old or new):  # they differ in what they name alone
            old, new = before.said, after.said
        return Step(old, new, _measured(old, new, issue))
    old, new = _spoken(old), _spoken(new)
    return Step(old, new, None) if old and new else Step((), (), None)


def _apart(own: Sequence[Statement], others: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return the statements that the others do not make, as often as they do not."""
    left = [value_of(each.term) for each in others]
    found = []
    for each in own:
        value = value_of(each.term)
        if value in left:
            left.remove(value)
        else:
            found.append(each)
    return tuple(found)


def _spoken(said: Iterable[Statement]) -> tuple[Statement, ...]:
    return tuple(each for each in said if not each.carried)


def _measured(
    old: Sequence[Statement], new: Sequence[Statement], issue: Issue | None
) -> Measured | None:
    """Return how far apart the statements are, if all that can be measured come to one distance."""
    every = (measured(one.term, other.term, issue) for one in old for other in new)
    found = dict.fromkeys(each for each in every if each)
    return next(iter(found)) if len(found) == 1 else None
