"""Places between points: after one, before one, first or last below one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from plans.phrasing.context import Context
from plans.phrasing.draft import TOP
from plans.phrasing.matching import Attempt
from plans.phrasing.point_names import PointName
from plans.phrasing.working_text import WorkingText
from plans.values import frozen

# Below which clause, and after which of those there; empty at the top and in the first place.
Spot = tuple[str, str]


@frozen
class PointPlace:
    """A place as a sentence names it: beside a point, or first or last below one."""

    side: Literal["after", "before", "first", "last"]
    point: PointName | None = None


def read_place(attempt: Attempt) -> Iterator[PointPlace]:
    """Yield every way to read the place ahead."""
    back = attempt.scanner.at
    yield from read_beside(attempt)
    attempt.scanner.at = back
    yield from _edge(attempt)


def read_beside(attempt: Attempt) -> Iterator[PointPlace]:
    """Yield every way to read a place beside a point."""
    scanner, back = attempt.scanner, attempt.scanner.at
    if attempt.takes("after"):
        for point in attempt.each("point"):
            yield PointPlace("after", point)
    scanner.at = back
    if attempt.takes("before"):
        for point in attempt.each("point"):
            yield PointPlace("before", point)


def _edge(attempt: Attempt) -> Iterator[PointPlace]:
    """Read ``at the end of point 21``, ``the beginning``."""
    scanner = attempt.scanner
    scanner.takes_one("at", "to")
    scanner.takes("the")
    last = scanner.takes("end")
    if not last and not scanner.takes_one("beginning", "start"):
        return
    side: Literal["first", "last"] = "last" if last else "first"
    end = scanner.at
    if scanner.takes("of"):
        inner = scanner.at
        if attempt.takes("whole text"):
            yield PointPlace(side)
        scanner.at = inner
        for point in attempt.each("point"):
            yield PointPlace(side, point)
    scanner.at = end
    yield PointPlace(side)


def spot_of(context: Context, place: PointPlace, moved: str = "") -> Spot:
    """Return the place, as it is without the clause that is moved there.

    Raises:
        InputError: there is no such point.
    """
    working = context.working
    id = context.point(place.point) if place.point else context.within
    match place.side:
        case "after":
            return working.draft.above[id], id if id != moved else working.draft.previous(id)
        case "before":
            return _in_front(working, id, moved)
        case "first":
            return id, TOP
        case "last":
            others = working.siblings(id, moved)
            return id, others[-1] if others else TOP


def _in_front(working: WorkingText, id: str, moved: str) -> Spot:
    under = working.draft.above[id]
    if id == moved:
        return under, working.draft.previous(id)
    others = working.siblings(under, moved)
    at = others.index(id)
    return under, others[at - 1] if at else TOP


def place_words(working: WorkingText, under: str, after: str | None, moved: str = "") -> str:
    """Return a place in words: ``after point 7``, ``before point 1``, ``at the end of point 2``."""
    siblings = working.siblings(under, moved)
    if after and after in siblings:
        return f"after {working.point(after)}"
    if after == TOP and siblings:
        return f"before {working.point(siblings[0])}"
    return f"at the end of {working.point(under)}" if under else "at the end"
