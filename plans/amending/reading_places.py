"""Places between points: after one, before one, first or last below one."""

from __future__ import annotations

from plans.amending.point_names import point
from plans.drafting import TOP, Scanner, WorkingText

# Below which clause, and after which of those there; empty at the top and in the first place.
Spot = tuple[str, str]


def place_at(scanner: Scanner, working: WorkingText, example: str, moved: str = "") -> Spot:
    """Return the place that is said ahead, as it is without the clause that is moved there."""
    if scanner.takes("after") or scanner.takes("behind"):
        return beside(working, point(scanner, working), moved)
    if scanner.takes("before"):
        return in_front(working, point(scanner, working), moved)
    scanner.takes("at")
    return edge(scanner, working, example, moved)


def beside(working: WorkingText, id: str, moved: str = "") -> Spot:
    """Return the place after a clause."""
    return working.draft.above[id], id if id != moved else working.draft.previous(id)


def in_front(working: WorkingText, id: str, moved: str = "") -> Spot:
    """Return the place before a clause."""
    under = working.draft.above[id]
    if id == moved:
        return under, working.draft.previous(id)
    others = working.siblings(under, moved)
    at = others.index(id)
    return under, others[at - 1] if at else TOP


def edge(scanner: Scanner, working: WorkingText, example: str, moved: str = "") -> Spot:
    """Read ``the end of point 21``, ``the beginning``."""
    scanner.takes("the")
    last = scanner.takes("end")
    if not last:
        scanner.need("a place: after, before, at the end", example, "beginning", "start")
    under = TOP
    if scanner.takes("of") and not scanner.takes_one("the revision", "the text", "the document"):
        under = point(scanner, working)
    others = working.siblings(under, moved)
    return under, (others[-1] if others else TOP) if last else TOP
