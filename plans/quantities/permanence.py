"""Lengths of time without a number: "permanently"."""

from __future__ import annotations

from plans.quantities.mention_draft import Found
from plans.quantities.page import Page

# So many words a denial reaches.
_REACH = 8


def permanent_at(page: Page, at: int) -> Found | None:
    """Return "permanently" and its like; "the permanent members" last no time."""
    match = page.lexicon.permanent.match(page, at)
    if not match or _is_title(page, at, match[0]):
        return None
    behind, sure = match
    start, end = page.starts[at], page.ends[behind - 1]
    value = "not permanent" if _denied(page, at) else "permanent"
    return Found(start, end, behind, "duration", value, sure)


def _denied(page: Page, at: int) -> bool:
    """Whether a denial reaches token ``at``: what is not there permanently may be there."""
    force = page.language.force
    denials = {*page.lexicon.negations.heads, *force.not_before, *force.not_after}
    for place in range(at - 1, max(-1, at - 1 - _REACH), -1):
        if not page.word(place)[:1].isalpha():
            return False
        if page.word(place) in denials:
            return True
    return False


def _is_title(page: Page, at: int, behind: int) -> bool:
    titles = page.language.times.titles
    if not titles:
        return False
    return page.word(behind) in titles or (
        page.written(at)[:1].isupper() and page.written(behind)[:1].isupper()
    )
