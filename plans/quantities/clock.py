"""Times of day: ``8:30``, ``9.15 a.m.``, ``18 Uhr``, ``8 h 30``; compared as ``08:30``."""

from __future__ import annotations

import re

from plans.quantities.mention_draft import GOOD, LIKELY, Found
from plans.quantities.page import Page

_FIGURES = re.compile(r"(?P<hour>\d{1,2})(?:(?P<mark>[:.])(?P<minute>\d\d))?(?![\d:]|[.,]\d)")
_MINUTES = re.compile(r"\d\d")
_NOON = 12
# 1:50 and 4:25 are scales as often as times; from here on a colon alone is enough.
_TOLD_BY_COLON = 6


def clock_at(page: Page, at: int) -> Found | None:
    """Return the time of day in figures at token ``at``."""
    match = _FIGURES.match(page.source, page.starts[at])
    if not match or page.before(match.start()) in tuple(":./-"):
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    behind = page.at(match.end())
    word = page.lexicon.clock.match(page, behind)
    if not word:
        told = match["mark"] == ":" and (hour >= _TOLD_BY_COLON or match["hour"][0] == "0")
        told = told or page.word(at - 1) in page.language.clock.before
        return _time(page, at, behind, hour, minute, LIKELY) if told else None
    return _worded(page, at, hour, minute, *word)


def _worded(page: Page, at: int, hour: int, minute: int, behind: int, kind: str) -> Found | None:
    """Read what a word behind the figures makes of them: 9 *p.m.*, 8 *Uhr* 30, 8 *h* 30."""
    if kind in ("morning", "afternoon"):
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if kind == "afternoon" else 0)
    elif _MINUTES.fullmatch(page.word(behind)) and page.joined(behind):
        minute, behind = int(page.word(behind)), behind + 1
        unit = page.lexicon.clock_minutes.match(page, behind)
        behind = unit[0] if unit else behind
    elif kind == "split":
        return None
    return _time(page, at, behind, hour, minute, GOOD)


def _time(
    page: Page, at: int, behind: int, hour: int, minute: int, confidence: float
) -> Found | None:
    if hour > 24 or minute > 59:
        return None
    value = f"{hour:02}:{minute:02}"
    return Found(page.starts[at], page.ends[behind - 1], behind, "time", value, confidence)
