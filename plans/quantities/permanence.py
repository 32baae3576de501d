"""Lengths of time without a number: "permanently"."""

from __future__ import annotations

from plans.quantities.mention_draft import Found
from plans.quantities.page import Page


def permanent_at(page: Page, at: int) -> Found | None:
    """Return "permanently" and its like; "the permanent members" last no time."""
    match = page.lexicon.permanent.match(page, at)
    if not match or _is_title(page, at, match[0]):
        return None
    behind, sure = match
    start, end = page.starts[at], page.ends[behind - 1]
    return Found(start, end, behind, "duration", "permanent", sure)


def _is_title(page: Page, at: int, behind: int) -> bool:
    titles = page.language.times.titles
    if not titles:
        return False
    return page.word(behind) in titles or (
        page.written(at)[:1].isupper() and page.written(behind)[:1].isupper()
    )
