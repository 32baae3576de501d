"""How work grows with documents in which numbers shift, counted in calls: never in time."""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import cache, partial
from math import log
from types import FrameType

import pytest

from benchmarks.documents.generate import Example, generate
from plans.formats import formats_of
from plans.results import Comparison
from plans.verbs.compare import compare
from plans.verbs.render import render

SMALL, LARGE = 200, 800
MOST = 1.1


@cache
def _made(size: int) -> Example:
    return generate("en-treaty", size, "shifting-95", seed=3)


@cache
def _compared(size: int) -> Comparison:
    return compare(_made(size).before, _made(size).after)


def _calls(work: Callable[[], object]) -> int:
    """Return how many functions ``work`` calls, those of C and the steps of generators too."""
    count = 0

    def seen(frame: FrameType, event: str, arg: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    gc.collect()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(None)
    return count


def _exponent(work: Callable[[int], object]) -> float:
    """Return with which power of a document's size ``work`` grows."""
    work(LARGE)  # what is loaded once, and what is remembered of other texts
    small, large = (_calls(partial(work, size)) for size in (SMALL, LARGE))
    return log(large / small) / log(LARGE / SMALL)


@pytest.mark.parametrize("format", formats_of("comparison", "document"))
def test_showing_a_comparison_takes_work_in_proportion(format: str) -> None:
    assert len(_compared(LARGE).changes) > 3 * len(_compared(SMALL).changes) > 200
    assert _exponent(lambda size: render(_compared(size), format)) <= MOST


def test_comparing_takes_work_in_proportion() -> None:
    assert _exponent(lambda size: compare(_made(size).before, _made(size).after)) <= MOST
