"""Dates of the Islamic calendar, "10 Ramadan 1448 AH": for which day of ours, nobody can say."""

from __future__ import annotations

from plans.quantities.mention_draft import GOOD, Found
from plans.quantities.page import Page

_FIRST_YEAR, _LAST_YEAR = 1200, 1600


def lunar_date(page: Page, at: int, day: int, month_at: int) -> Found | None:
    """Return the date with ``day`` at token ``at``, if a lunar month stands at ``month_at``."""
    name = page.lexicon.lunar_months.match(page, month_at) if page.joined(month_at) else None
    if not name:
        return None
    behind, month = name
    year = _year(page, behind)
    said = f"{month:02}-{day:02} AH"
    if not year:
        return Found(page.starts[at], page.ends[behind - 1], behind, "date", f"--{said}", GOOD)
    behind = _behind_year(page, behind + 1)
    return Found(page.starts[at], page.ends[behind - 1], behind, "date", f"{year}-{said}", GOOD)


def _year(page: Page, at: int) -> int:
    word = page.word(at)
    if not (page.joined(at) and word.isdecimal() and len(word) == len("1448")):
        return 0
    return int(word) if _FIRST_YEAR <= int(word) < _LAST_YEAR else 0


def _behind_year(page: Page, at: int) -> int:
    match = page.lexicon.lunar_years.match(page, at) if page.joined(at) else None
    return match[0] if match else at
