"""Places between points: after one, before one, first or last below one."""

from __future__ import annotations

from plans.drafting.draft import TOP
from plans.drafting.working_text import WorkingText


def place_words(working: WorkingText, under: str, after: str | None, moved: str = "") -> str:
    """Return a place in words: ``after point 7``, ``before point 1``, ``at the end of point 2``."""
    siblings = working.siblings(under, moved)
    if after and after in siblings:
        return f"after {working.point(after)}"
    if after == TOP and siblings:
        return f"before {working.point(siblings[0])}"
    return f"at the end of {working.point(under)}" if under else "at the end"
