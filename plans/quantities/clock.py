"""Times of day: ``8:30``, ``9.15 a.m.``, ``at nine o'clock``, ``8 h 30``, noon; as ``08:30``.

Hours are also a length of time: ``22 h``, ``8 годин``. A mark, a word such as *Uhr*, minutes behind
them, or what stands in front, as *à* does, makes them a time of day.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from plans.quantities.mention_draft import GOOD, LIKELY, Found
from plans.quantities.numbers import number_at
from plans.quantities.page import Page

_FIGURES = re.compile(r"(?P<hour>\d{1,2})(?:(?P<mark>[:.])(?P<minute>\d\d))?(?![\d:]|[.,]\d)")
_FOUR = re.compile(r"(?P<hour>[01]\d|2[0-4])(?P<minute>[0-5]\d)(?![\d.,:])")
_MINUTES = re.compile(r"\d\d")
_NOON, _DAY, _HALF_AN_HOUR = 12, 24, 30
# 1:50 and 4:25 are scales as often as times; from here on a colon alone is enough.
_TOLD_BY_COLON = 6


class _Hours(NamedTuple):
    """Figures that may be a time: what stands in front of them is ``told``, firmly or not."""

    at: int
    behind: int
    hour: int
    minute: int
    mark: str = ""
    told: str = ""
    nought: bool = False


def clock_at(page: Page, at: int) -> Found | None:
    """Return the time of day in figures at token ``at``."""
    figures = _figures(page, at, "")
    return _read(page, figures) if figures else None


def told_clock_at(page: Page, at: int) -> Found | None:
    """Return the time of day behind a word that announces one at token ``at``: *at* 9 a.m."""
    match = page.lexicon.clock_before.match(page, at)
    if not match or not page.joined(match[0]):
        return None
    behind, told = match
    if told == "at" and page.word(at - 1).endswith(page.language.clock.not_behind):
        return None
    if page.word(behind)[:1].isdecimal():
        hours = _figures(page, behind, told)
    else:
        hours = _in_words(page, behind, told)
    return _read(page, hours) if hours else None


def spelled_clock_at(page: Page, at: int) -> Found | None:
    """Return the time of day whose hour is in words at token ``at``: *nine o'clock*."""
    hours = _in_words(page, at, "")
    return _read(page, hours) if hours else None


def named_clock_at(page: Page, at: int) -> Found | None:
    """Return the time of day that has a name: noon."""
    match = page.lexicon.clock_named.match(page, at)
    if not match:
        return None
    behind, value = match
    return Found(page.starts[at], page.ends[behind - 1], behind, "time", value, LIKELY)


def _figures(page: Page, at: int, told: str) -> _Hours | None:
    match = _FIGURES.match(page.source, page.starts[at])
    if not match:
        return _four_figures(page, at, told)
    if page.before(match.start()) in tuple(":./-"):
        return None
    hour, minute = match["hour"], int(match["minute"] or 0)
    mark, nought = match["mark"] or "", hour[0] == "0"
    return _Hours(at, page.at(match.end()), int(hour), minute, mark, told, nought)


def _four_figures(page: Page, at: int, told: str) -> _Hours | None:
    """Read a time as soldiers write it: *at* 1800 hours, 0600 hours."""
    match = _FOUR.match(page.source, page.starts[at])
    if not match or not (told or match["hour"][0] == "0"):
        return None
    behind = page.at(match.end())
    hours = _Hours(at, behind, int(match["hour"]), int(match["minute"]), ":", told)
    return hours if page.lexicon.clock.match(page, behind) else None


def _in_words(page: Page, at: int, told: str) -> _Hours | None:
    # Cheaper than reading each number twice: only a word for hours makes a time of one.
    number = number_at(page, at)
    if not number or not page.lexicon.clock.match(page, number.next):
        return None
    whole = number.value == int(number.value) and 0 <= number.value <= _DAY
    return _Hours(at, number.next, int(number.value), 0, told=told) if whole else None


def _read(page: Page, hours: _Hours) -> Found | None:
    word = page.lexicon.clock.match(page, hours.behind)
    if word:
        return _worded(page, hours, *word)
    if _by_mark(page, hours) or hours.told == "firmly" or _begins_range(page, hours):
        return _time(page, hours, LIKELY)
    return None


def _by_mark(page: Page, hours: _Hours) -> bool:
    """Whether the mark between hour and minutes tells a time, with what stands in front."""
    if hours.mark == ":":
        return bool(hours.told) or hours.hour >= _TOLD_BY_COLON or hours.nought
    no_time = _is_counted(page, hours.behind)
    return bool(hours.told) and not no_time and _is_no_decimal(page, hours.mark)


def _is_counted(page: Page, behind: int) -> bool:
    """Whether a unit stands at token ``behind``, or behind a second number there: 6.00 do 8.50 zł.

    What is counted is no hour, whatever marks the decimals of a language.
    """
    joint = page.lexicon.clock_joints.match(page, behind)
    until = _figures(page, joint[0], "") if joint else None
    unit = page.lexicon.units.match(page, until.behind if until else behind)
    return unit is not None and unit[1].kind != "duration"


def _is_no_decimal(page: Page, mark: str) -> bool:
    return mark == ":" or (mark == "." and page.language.figures.decimal != ".")


def _begins_range(page: Page, hours: _Hours) -> bool:
    """Whether the hours are the first of two: *с* 8 до 20 часов, *from* 9 to 11 a.m."""
    joint = page.lexicon.clock_joints.match(page, hours.behind) if hours.told else None
    if not joint or hours.mark:
        return False
    until = _figures(page, joint[0], "") if page.word(joint[0])[:1].isdecimal() else None
    return until is not None and page.lexicon.clock.match(page, until.behind) is not None


def _worded(page: Page, hours: _Hours, behind: int, kind: str) -> Found | None:
    """Read what a word behind the figures makes of them: 9 *p.m.*, 8 *Uhr* 30, 8 *h* 30."""
    if kind in ("morning", "afternoon"):
        return _halved(page, hours._replace(behind=behind), kind)
    told = kind == "hour" or (bool(hours.told) and hours.hour < _DAY)
    told = told or _is_no_decimal(page, hours.mark)
    minutes = None if hours.mark else _minutes(page, behind)
    if minutes and (told or kind == "split"):
        return _time(page, hours._replace(minute=minutes[0], behind=minutes[1]), GOOD)
    return _time(page, hours._replace(behind=behind), GOOD) if told else None


def _halved(page: Page, hours: _Hours, kind: str) -> Found | None:
    """Read an hour that is counted to twelve."""
    if not 1 <= hours.hour <= _NOON:
        return None
    hour = hours.hour % _NOON + (_NOON if kind == "afternoon" else 0)
    return _time(page, hours._replace(hour=hour), GOOD)


def _minutes(page: Page, at: int) -> tuple[int, int] | None:
    """Return the minutes at token ``at`` and the token behind; in words they need their unit."""
    if not page.joined(at):
        return None
    if half := page.lexicon.half.match(page, at):
        return _HALF_AN_HOUR, half[0]
    if _MINUTES.fullmatch(page.word(at)):
        unit = page.lexicon.clock_minutes.match(page, at + 1)
        return int(page.word(at)), unit[0] if unit else at + 1
    number = number_at(page, at)
    unit = page.lexicon.clock_minutes.match(page, number.next) if number else None
    return (int(number.value), unit[0]) if number and unit else None


def _time(page: Page, hours: _Hours, confidence: float) -> Found | None:
    if hours.hour > _DAY or hours.minute > 59:
        return None
    start, end = page.starts[hours.at], page.ends[hours.behind - 1]
    value = f"{hours.hour:02}:{hours.minute:02}"
    return Found(start, end, hours.behind, "time", value, confidence)
