"""Lengths of time without a number: "permanently"."""

from __future__ import annotations

from plans.quantities.mention_draft import GOOD, LEANING, Found
from plans.quantities.phrases import words
from plans.quantities.tokens import Page

# "the permanent members" last no time.
_TITLES = words(
    """member members representative representatives mission missions council court secretariat
    committee commission secretary forum headquarters resident residents residence observer
    delegation delegate establishment address staff seat seats body bodies membre membres
    représentant représentants mission"""
)


def permanent_at(page: Page, at: int) -> Found | None:
    """Return "permanently" and its like; "the permanent members" last no time."""
    match = page.lexicon.permanent.match(page, at)
    if not match:
        return None
    behind, form = match
    if form == "permanent" and _is_title(page, at, behind):
        return None
    start, end = page.starts[at], page.ends[behind - 1]
    sure = LEANING if "definit" in form or "definid" in form else GOOD
    return Found(start, end, behind, "duration", "permanent", sure)


def _is_title(page: Page, at: int, behind: int) -> bool:
    return page.word(behind) in _TITLES or (
        page.written(at)[:1].isupper() and page.written(behind)[:1].isupper()
    )
