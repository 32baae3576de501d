"""Styles of numbers whose clauses are sections: a heading on a line of its own, and words below it.

An abstract or a summary above the first section does not hold it, as a heading over a list does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from plans.outlining.lists import key
from plans.outlining.prose import is_titular
from plans.outlining.statements import Begin, Said, Statement

_FEWEST, _NEARLY_ALL = 2, 0.6


def sections_of(statements: Sequence[Statement]) -> frozenset[str]:
    """Return the styles of whose clauses nearly all begin as sections do."""
    begun: Counter[str] = Counter()
    headed: Counter[str] = Counter()
    for here, after in pairwise((*statements, None)):
        if isinstance(here, Begin) and here.label:
            style = key(here.label)
            begun[style] += 1
            headed[style] += _is_heading(after)
    least = {style: max(_FEWEST, _NEARLY_ALL * count) for style, count in begun.items()}
    return frozenset(style for style, count in headed.items() if count >= least[style])


def _is_heading(after: Statement | None) -> bool:
    return isinstance(after, Said) and after.titled and after.spaced and is_titular(after.text)
