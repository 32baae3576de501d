"""Dates in figures, 31.12.2014 and 2014-12-31, in Chinese signs, and of the lunar year."""

from __future__ import annotations

import re

from plans.quantities.calendar import dated, month_alone, yearless
from plans.quantities.han_numbers import read_chinese
from plans.quantities.mention_draft import GOOD, GUESS, LIKELY, SURE, Found
from plans.quantities.page import Page

_EDGE = r"(?![\w/-])(?![.]\d)"
_ISO = re.compile(rf"(?P<y>\d{{4}})(?P<mark>[-/.])(?P<m>\d\d?)(?P=mark)(?P<d>\d\d?){_EDGE}")
_SHORT = re.compile(rf"(?P<a>\d\d?)(?P<mark>[-./])(?P<b>\d\d?)(?P=mark)(?P<y>\d{{4}}){_EDGE}")
_SIGNS = "〇○零一二三四五六七八九十"
_CHINESE = re.compile(
    rf"(?P<y>\d{{4}}|[{_SIGNS}]{{4}})\s?年\s?(?P<m>\d\d?|[{_SIGNS}]{{1,3}})\s?月"
    rf"(?:\s?(?P<d>\d\d?|[{_SIGNS}]{{1,3}})\s?[日号])?"
)
_CHINESE_DAY = re.compile(rf"(\d\d?|[{_SIGNS}]{{1,3}})\s?月\s?(\d\d?|[{_SIGNS}]{{1,3}})\s?[日号]")
# What may stand behind the first figure of a date in figures.
_DATE_MARKS = frozenset("-/")


def figures_at(page: Page, at: int) -> Found | None:
    """Return the date in figures at token ``at``; left as it stands where it may be two."""
    start, end = page.starts[at], page.ends[at]
    if page.source[end : end + 1] not in _DATE_MARKS and "." not in page.word(at):
        return chinese_date_at(page, at)
    if match := _ISO.match(page.source, start):
        return _exact(page, match, int(match["m"]), int(match["d"]), SURE)
    if not (match := _SHORT.match(page.source, start)):
        return chinese_date_at(page, at)
    first, second = int(match["a"]), int(match["b"])
    if match["mark"] == ".":
        return _exact(page, match, second, first, GOOD)
    if page.language.figures.day_first:
        return _exact(page, match, second, first, LIKELY)
    if first == second or first > 12:
        return _exact(page, match, second, first, GOOD)
    if second > 12:
        return _exact(page, match, first, second, GOOD)
    # Day or month first: nobody can tell, so nothing is claimed.
    behind = page.at(match.end())
    return Found(start, match.end(), behind, "date", match[0], GUESS)


def _exact(page: Page, match: re.Match[str], month: int, day: int, sure: float) -> Found | None:
    found = Found(match.start(), match.end(), page.at(match.end()), confidence=sure)
    return dated(found, int(match["y"]), month, day)


def chinese_date_at(page: Page, at: int) -> Found | None:
    """Return the date at token ``at`` if it is written with 年, 月, 日."""
    if not page.in_han:
        return None
    match = _CHINESE.match(page.source, page.starts[at])
    if not match:
        return _chinese_day(page, at)
    year, month, day = (_read(match[key]) for key in "ymd")
    behind = page.at(match.end())
    if day is None:
        return month_alone(Found(match.start(), match.end(), behind), year or 0, month or 0)
    return dated(Found(match.start(), match.end(), behind), year or 0, month or 0, day)


def _chinese_day(page: Page, at: int) -> Found | None:
    match = _CHINESE_DAY.match(page.source, page.starts[at])
    month, day = (_read(part) or 0 for part in match.groups()) if match else (0, 0)
    if not match:
        return None
    return yearless(Found(match.start(), match.end(), page.at(match.end())), month, day)


def _read(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if text.isdecimal() else read_chinese(text)


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
