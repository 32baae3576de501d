"""Times of every year: months without a day, "in October", and seasons."""

from __future__ import annotations

import re

from plans.quantities.han_numbers import HAN_SIGNS
from plans.quantities.mention_draft import GOOD, LIKELY, Found
from plans.quantities.page import Page

# 十二个月 and 三月内 are lengths of time.
_NO_MONTH_BEFORE = frozenset(HAN_SIGNS) | {"第", "个", "年"}
_NO_MONTH_BEHIND = frozenset("内以之")
_HAN_MONTH = re.compile(r"(\d{1,2})月(?![\d内以之])")


def month_at(page: Page, at: int) -> Found | None:
    """Return the month named at token ``at``, ``--10``, that no day and no year stands beside."""
    match = page.lexicon.months_alone.match(page, at)
    if not match or not _is_name(page, at):
        return None
    behind, month = match
    figures = page.word(at - 1)[:1], page.word(behind)[:1]
    beside = figures if not page.in_han else ("", "")
    if any(sign.isdecimal() for sign in beside):
        return None
    if page.in_han and _is_length(page, at, behind):
        return None
    return _month(page.starts[at], page.ends[behind - 1], behind, month)


def han_month_at(page: Page, at: int) -> Found | None:
    """Return the month in figures at token ``at``: 10月."""
    match = _HAN_MONTH.match(page.source, page.starts[at]) if page.in_han else None
    if not match or not 1 <= int(match[1]) <= 12:
        return None
    return _month(match.start(), match.end(), page.at(match.end()), int(match[1]))


def season_at(page: Page, at: int) -> Found | None:
    """Return the season named at token ``at``."""
    match = page.lexicon.seasons.match(page, at)
    if not match:
        return None
    return Found(page.starts[at], page.ends[match[0] - 1], match[0], "date", match[1], GOOD)


def _month(start: int, end: int, behind: int, month: int) -> Found:
    return Found(start, end, behind, "date", f"--{month:02}", LIKELY)


def _is_name(page: Page, at: int) -> bool:
    """Whether the word is the month, and not a verb or another word that is written like it."""
    dates, written = page.language.dates, page.written(at)
    if (dates.month_first or page.language.times.capital_nouns) and not written[:1].isupper():
        return False
    return page.word(at) not in dates.capital_months or page.word(at - 1) in dates.year_before


def _is_length(page: Page, at: int, behind: int) -> bool:
    return page.word(at - 1) in _NO_MONTH_BEFORE or page.word(behind) in _NO_MONTH_BEHIND
