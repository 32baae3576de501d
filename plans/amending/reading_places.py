"""Places between points: after one, before one, first or last below one."""

from __future__ import annotations

from plans.amending.point_names import point
from plans.amending.scanner import Scanner
from plans.amending.standing_text import Standing
from plans.patching import TOP

# Below which clause, and after which of those there; empty at the top and in the first place.
Spot = tuple[str, str]


def place_at(scanner: Scanner, standing: Standing, example: str, moved: str = "") -> Spot:
    """Return the place that is said ahead, as it is without the clause that is moved there."""
    if scanner.takes("after") or scanner.takes("behind"):
        return beside(standing, point(scanner, standing), moved)
    if scanner.takes("before"):
        return in_front(standing, point(scanner, standing), moved)
    scanner.takes("at")
    return edge(scanner, standing, example, moved)


def beside(standing: Standing, id: str, moved: str = "") -> Spot:
    """Return the place after a clause."""
    return standing.draft.above[id], id if id != moved else standing.draft.previous(id)


def in_front(standing: Standing, id: str, moved: str = "") -> Spot:
    """Return the place before a clause."""
    under = standing.draft.above[id]
    if id == moved:
        return under, standing.draft.previous(id)
    others = standing.siblings(under, moved)
    at = others.index(id)
    return under, others[at - 1] if at else TOP


def edge(scanner: Scanner, standing: Standing, example: str, moved: str = "") -> Spot:
    """Read ``the end of point 21``, ``the beginning``."""
    scanner.takes("the")
    last = scanner.takes("end")
    if not last:
        scanner.need("a place: after, before, at the end", example, "beginning", "start")
    under = TOP
    if scanner.takes("of") and not scanner.takes_one("the revision", "the text", "the document"):
        under = point(scanner, standing)
    others = standing.siblings(under, moved)
    return under, (others[-1] if others else TOP) if last else TOP
