"""Dates in figures and with month names; months and years alone as words, ``2025-05``."""

from __future__ import annotations

import re
from datetime import date

from plans.quantities._chinese import read_chinese
from plans.quantities._lexicon import COMMA_DECIMAL
from plans.quantities._mention import GOOD, GUESS, LEANING, LIKELY, SURE, Found
from plans.quantities._page import Page
from plans.terms._due import Due

_EDGE = r"(?![\w/-])(?![.]\d)"
_ISO = re.compile(rf"(?P<y>\d{{4}})(?P<mark>[-/.])(?P<m>\d\d?)(?P=mark)(?P<d>\d\d?){_EDGE}")
_SHORT = re.compile(rf"(?P<a>\d\d?)(?P<mark>[./])(?P<b>\d\d?)(?P=mark)(?P<y>\d{{4}}){_EDGE}")
_SIGNS = "〇○零一二三四五六七八九十"
_CHINESE = re.compile(
    rf"(?P<y>\d{{4}}|[{_SIGNS}]{{4}})\s?年\s?(?P<m>\d\d?|[{_SIGNS}]{{1,3}})\s?月"
    rf"(?:\s?(?P<d>\d\d?|[{_SIGNS}]{{1,3}})\s?[日号])?"
)
_CHINESE_DAY = re.compile(rf"(\d\d?|[{_SIGNS}]{{1,3}})\s?月\s?(\d\d?|[{_SIGNS}]{{1,3}})\s?[日号]")
_FIRST_YEAR, _LAST_YEAR = 1800, 2200
_ORDINALS = frozenset({"st", "nd", "rd", "th", "er", "º", "°", "ª", "го", "е"})
_SMALL = frozenset({"of", "de", "del", "du"})
_RANGE = frozenset({"–", "—", "to", "bis", "à", "al", "and", "-"})
_NEVER_SMALL = frozenset({"may", "march"})


def date_at(page: Page, at: int) -> Found | None:
    """Return the date that starts at token ``at``; an impossible one is none."""
    if page.word(at)[:1].isdigit():
        before = page.before(page.starts[at])
        if (before.isalpha() and before.isascii()) or before in tuple("/.-_"):
            return None
        return _in_figures(page, at) or _day_first(page, at)
    if page.lexicon.language == "zh":
        return _chinese(page, at)
    return _month_first(page, at)


def _in_figures(page: Page, at: int) -> Found | None:
    start = page.starts[at]
    if match := _ISO.match(page.source, start):
        return _exact(page, match, int(match["m"]), int(match["d"]), SURE)
    if not (match := _SHORT.match(page.source, start)):
        return _chinese(page, at)
    first, second = int(match["a"]), int(match["b"])
    if match["mark"] == ".":
        return _exact(page, match, second, first, GOOD)
    if page.lexicon.language in COMMA_DECIMAL:
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
    return _dated(found, int(match["y"]), month, day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _chinese(page: Page, at: int) -> Found | None:
    if page.lexicon.language != "zh":
        return None
    match = _CHINESE.match(page.source, page.starts[at])
    if not match:
        return _chinese_day(page, at)
    year, month, day = (_read(match[key]) for key in "ymd")
    behind = page.at(match.end())
    if day is None:
        return _month(Found(match.start(), match.end(), behind), year or 0, month or 0)
    return _dated(Found(match.start(), match.end(), behind), year or 0, month or 0, day)


def _chinese_day(page: Page, at: int) -> Found | None:
    match = _CHINESE_DAY.match(page.source, page.starts[at])
    month, day = (_read(part) or 0 for part in match.groups()) if match else (0, 0)
    if not match:
        return None
    return _yearless(Found(match.start(), match.end(), page.at(match.end())), month, day)


def _read(text: str | None) -> int | None:
    if text is None:
        return None
    return int(text) if text.isdigit() else read_chinese(text)


def _month(found: Found, year: int, month: int) -> Found | None:
    if not 1 <= month <= 12 or not year:
        return None
    found.kind, found.value, found.confidence = "date", f"{year:04}-{month:02}", LIKELY
    return found


def _day_first(page: Page, at: int) -> Found | None:
    """Read "31 December 2014", "1er janvier 2027", "1–5 May 2025" (its first day)."""
    day = _number(page, at, 31)
    if not day:
        return None
    behind = _behind_ordinal(page, at + 1)
    if month := _month_name(page, behind):
        return _with_month(page, at, day, *month)
    return _first_of_range(page, at, day, behind)


def _with_month(page: Page, at: int, day: int, behind: int, month: int) -> Found | None:
    if page.word(behind) == "/" and (twin := page.lexicon.months.match(page, behind + 1)):
        # Arabic documents give both names: كانون الثاني/يناير.
        behind = twin[0]
    start, end = page.starts[at], page.ends[behind - 1]
    year_at = _skip(page, behind, _SMALL, comma=True)
    year = _year(page, year_at)
    if not year:
        return _yearless(Found(start, end, behind), month, day)
    behind = behind_year(page, year_at + 1)
    return _dated(Found(start, page.ends[behind - 1], behind), year, month, day)


def _first_of_range(page: Page, at: int, day: int, behind: int) -> Found | None:
    if page.word(behind) in _RANGE:
        behind += 1
    elif page.source[page.ends[at] : page.ends[at] + 1] != "-":
        return None
    last = _number(page, behind, 31)
    month = _month_name(page, _behind_ordinal(page, behind + 1)) if last else None
    year_at = _skip(page, month[0], _SMALL, comma=True) if month else 0
    year = _year(page, year_at) if month else 0
    found = _day(year, month[1], day) if month and year else None
    if not found or not last or last <= day:
        return None
    return Found(page.starts[at], page.ends[at], at + 1, "date", Due(day=found), LIKELY)


def _month_first(page: Page, at: int) -> Found | None:
    """Read "December 31, 2014" and "May 2025"."""
    name = page.lexicon.months.match(page, at)
    if not name or (page.lexicon.language == "en" and not page.written(at)[:1].isupper()):
        return None
    if _number(page, at - 1, 99) and page.joined(at):
        # "30 February 2025" is no date, and no month either.
        return None
    behind, month = name
    day = _number(page, behind, 31) if page.joined(behind) else 0
    if day and page.lexicon.language == "en":
        return _american(page, at, day, behind, month)
    year_at = _skip(page, behind, _SMALL, comma=False)
    year = _year(page, year_at)
    if not year:
        return None
    behind = behind_year(page, year_at + 1)
    return _month(Found(page.starts[at], page.ends[behind - 1], behind), year, month)


def _american(page: Page, at: int, day: int, behind: int, month: int) -> Found | None:
    place = _behind_ordinal(page, behind + 1)
    year_at = _skip(page, place, frozenset(), comma=True)
    if year := _year(page, year_at):
        end = page.ends[year_at]
        return _dated(Found(page.starts[at], end, year_at + 1), year, month, day)
    return _yearless(Found(page.starts[at], page.ends[place - 1], place), month, day)


def _dated(found: Found, year: int, month: int, day: int) -> Found | None:
    exact = _day(year, month, day)
    if not exact:
        return None
    found.kind, found.value = "date", Due(day=exact)
    return found


def _yearless(found: Found, month: int, day: int) -> Found | None:
    # A leap year, so that 29 February is a day.
    if not _day(2000, month, day):
        return None
    found.kind, found.value, found.confidence = "date", f"--{month:02}-{day:02}", LEANING
    return found


def _number(page: Page, at: int, most: int) -> int:
    word = page.word(at)
    return int(word) if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= most else 0


def _year(page: Page, at: int) -> int:
    word = page.word(at)
    if len(word) != 4 or not word.isdecimal() or page.touches(at):
        return 0
    return int(word) if _FIRST_YEAR <= int(word) < _LAST_YEAR else 0


def _month_name(page: Page, at: int) -> tuple[int, int] | None:
    at = _skip(page, at, _SMALL, comma=False)
    name = page.lexicon.months.match(page, at) if page.joined(at) else None
    if name and page.word(at) in _NEVER_SMALL and not page.written(at)[:1].isupper():
        return None
    return name


def _behind_ordinal(page: Page, at: int) -> int:
    word = page.word(at)
    if word == "." or (word in _ORDINALS and page.touches(at)):
        return at + 1
    return at


def _skip(page: Page, at: int, words: frozenset[str], *, comma: bool) -> int:
    if page.word(at) == "," and comma:
        return at + 1
    if page.word(at) == "." and page.touches(at):
        at += 1
    return at + 1 if page.word(at) in words and page.joined(at) else at


def behind_year(page: Page, at: int) -> int:
    """Take in the word for year: "2014 року", "2027 г."."""
    match = page.lexicon.year_after.match(page, at) if page.joined(at) else None
    return match[0] if match else at
