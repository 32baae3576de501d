"""Dates in figures and with month names; months and years alone as words, ``2025-05``."""

from __future__ import annotations

from plans.quantities.calendar import dated, day_of, month_alone, yearless
from plans.quantities.figure_dates import chinese_date_at, figures_at, lunar_date
from plans.quantities.mention_draft import LIKELY, Found
from plans.quantities.page import Page
from plans.terms import Due

_FIRST_YEAR, _LAST_YEAR = 1800, 2200
_DASHES = ("–", "—", "-")


def date_at(page: Page, at: int) -> Found | None:
    """Return the date that starts at token ``at``; an impossible one is none."""
    if page.word(at)[:1].isdecimal():
        before = page.before(page.starts[at])
        if (before.isalpha() and before.isascii()) or before in tuple("/.-_"):
            return None
        found = figures_at(page, at)
        return _with_year_word(page, found) if found else _day_first(page, at)
    if page.in_han:
        return chinese_date_at(page, at)
    return _month_first(page, at)


def _with_year_word(page: Page, found: Found) -> Found:
    """Take in the word for year behind a date in figures: "01.03.2027 г."."""
    behind = behind_year(page, found.next)
    if behind > found.next:
        found.end, found.next = page.ends[behind - 1], behind
    return found


def _day_first(page: Page, at: int) -> Found | None:
    """Read "31 December 2014", "1er janvier 2027", "1–5 May 2025" (its first day)."""
    day = _number(page, at, 31)
    if not day:
        return None
    behind = _behind_ordinal(page, at + 1)
    if month := _month_name(page, behind):
        return _with_month(page, at, day, *month)
    if found := lunar_date(page, at, day, _skip(page, behind, comma=False)):
        return found
    return _first_of_range(page, at, day, behind)


def _with_month(page: Page, at: int, day: int, behind: int, month: int) -> Found | None:
    if page.word(behind) == "/" and (twin := page.lexicon.months.match(page, behind + 1)):
        # Arabic documents give both names: كانون الثاني/يناير.
        behind = twin[0]
    start, end = page.starts[at], page.ends[behind - 1]
    year_at = _skip(page, behind, comma=True)
    year = _year(page, year_at)
    if not year:
        return yearless(Found(start, end, behind), month, day)
    behind = behind_year(page, year_at + 1)
    return dated(Found(start, page.ends[behind - 1], behind), year, month, day)


def _first_of_range(page: Page, at: int, day: int, behind: int) -> Found | None:
    last_at = _end_of_range(page, at, behind)
    if not last_at or _number(page, last_at, 31) <= day:
        return None
    month = _month_name(page, _behind_ordinal(page, last_at + 1))
    if not month:
        return None
    year = _year(page, _skip(page, month[0], comma=True))
    first = day_of(year, month[1], day) if year else None
    if not first:
        return None
    return Found(page.starts[at], page.ends[at], at + 1, "date", Due(day=first), LIKELY)


def _end_of_range(page: Page, at: int, behind: int) -> int:
    """Return the token of the last day in "1–5 May" and "1 to 5 May", 0 where no range is meant."""
    joints = page.language.joints
    if page.word(behind) in (*_DASHES, *joints.ranges, *joints.lists):
        return behind + 1
    # A hyphen inside a word is no token.
    return behind if page.source[page.ends[at] : page.ends[at] + 1] == "-" else 0


def _month_first(page: Page, at: int) -> Found | None:
    """Read "December 31, 2014" and "May 2025"."""
    name = page.lexicon.months.match(page, at)
    month_first = page.language.dates.month_first
    if not name or (month_first and not page.written(at)[:1].isupper()):
        return None
    if _number(page, at - 1, 99) and page.joined(at):
        # "30 February 2025" is no date, and no month either.
        return None
    behind, month = name
    day = _number(page, behind, 31) if page.joined(behind) else 0
    if day and month_first:
        return _american(page, at, day, behind, month)
    year_at = _skip(page, behind, comma=False)
    year = _year(page, year_at)
    if not year:
        return None
    behind = behind_year(page, year_at + 1)
    return month_alone(Found(page.starts[at], page.ends[behind - 1], behind), year, month)


def _american(page: Page, at: int, day: int, behind: int, month: int) -> Found | None:
    place = _behind_ordinal(page, behind + 1)
    year_at = _skip(page, place, comma=True)
    if year := _year(page, year_at):
        end = page.ends[year_at]
        return dated(Found(page.starts[at], end, year_at + 1), year, month, day)
    return yearless(Found(page.starts[at], page.ends[place - 1], place), month, day)


def _number(page: Page, at: int, most: int) -> int:
    word = page.word(at)
    return int(word) if word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= most else 0


def _year(page: Page, at: int) -> int:
    word = page.word(at)
    if len(word) != 4 or not word.isdecimal() or page.touches(at):
        return 0
    return int(word) if _FIRST_YEAR <= int(word) < _LAST_YEAR else 0


def _month_name(page: Page, at: int) -> tuple[int, int] | None:
    at = _skip(page, at, comma=False)
    name = page.lexicon.months.match(page, at) if page.joined(at) else None
    small = page.word(at) in page.language.dates.capital_months and page.written(at).islower()
    return None if small else name


def _behind_ordinal(page: Page, at: int) -> int:
    word = page.word(at)
    if word == "." or (word in page.language.dates.day_endings and page.touches(at)):
        return at + 1
    return at


def _skip(page: Page, at: int, *, comma: bool) -> int:
    """Return the token behind a comma, or behind a point and a link: 5. *de* mayo."""
    if page.word(at) == "," and comma:
        return at + 1
    if page.word(at) == "." and page.touches(at):
        at += 1
    links = page.language.dates.month_links
    return at + 1 if page.word(at) in links and page.joined(at) else at


def behind_year(page: Page, at: int) -> int:
    """Take in the word for year: "2014 року", "2027 г."."""
    match = page.lexicon.year_after.match(page, at) if page.joined(at) else None
    return match[0] if match else at
