"""Neighbours that share a unit: ``5–10 years``, ``USD 5 to 10 million``, ``[600][800] men``."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from plans.languages import Bounds, Joints, Language
from plans.quantities.mention_draft import LIKELY, Found

# What stands between the two ends of a range is short.
_LONGEST = 32
_LOOK_BACK = 14
_SMALL = Decimal(1000)
_DAY = 24


class _Patterns(NamedTuple):
    """What may stand between two numbers, and before the first of them."""

    range: re.Pattern[str]
    choice: re.Pattern[str]
    list: re.Pattern[str]
    between: re.Pattern[str]


@cache
def _patterns(joints: Joints, limits: Bounds) -> _Patterns:
    words = (joints.ranges, joints.choices, joints.lists, joints.between, sum(limits, ()))
    ranges, choices, lists, between, bounds = (
        "|".join(["(?!)", *map(re.escape, map(str.casefold, listed))]) for listed in words
    )
    return _Patterns(
        re.compile(rf"\s?(?:[–—‐‑-]|{ranges}|,?\s?(?:{lists})?,?\s?(?:{bounds}))\s?"),
        re.compile(rf"\s?(?:{choices}|/)\s?|\s?\(|\s?\]?\s?\[\s?|\)\s?"),
        re.compile(rf"\s?(?:,?\s?(?:{lists})|,)\s?"),
        re.compile(rf"(?:{between})\s(?:\S{{1,4}}\s)?$", re.IGNORECASE),
    )


def share_units(found: list[Found], source: str, language: Language) -> None:
    """Give each number of a range or list the unit that only its neighbour has."""
    pairs = [pair for pair in pairwise(found) if 0 <= pair[1].start - pair[0].end <= _LONGEST]
    if not pairs:
        return
    patterns = _patterns(language.joints, language.numbers.bounds)
    said = [_joint(here, after, source, patterns) for here, after in pairs]
    # A currency stands before the first number, every other unit behind the last.
    for (here, after), joint in zip(pairs, said, strict=True):
        _lend_coin(here, after, joint)
        _lend_year(here, after, joint)
        _lend_clock(here, after, joint)
    last_lent: Found | None = None
    for (here, after), joint in zip(reversed(pairs), reversed(said), strict=True):
        if _lend_unit(here, after, "or" if joint and after is last_lent else joint):
            last_lent = here


def _joint(here: Found, after: Found, source: str, patterns: _Patterns) -> str:
    join = source[here.end : after.start].casefold()
    if patterns.range.fullmatch(join):
        return "range"
    if patterns.choice.fullmatch(join):
        return "or"
    if patterns.list.fullmatch(join):
        before = source[max(0, here.start - _LOOK_BACK) : here.start]
        return "range" if patterns.between.search(before) else "and"
    return ""


def _lend_coin(here: Found, after: Found, joint: str) -> None:
    if joint == "range" and here.kind == "money" and after.kind == "number" and not after.unit:
        after.unit, after.kind = here.unit, here.kind
        _lend_scale(here, after)


def _lend_year(here: Found, after: Found, joint: str) -> None:
    """Read the second year of "in 2022–2023" as the first."""
    year = after.number if after.number and after.number.year and not after.unit else None
    if joint and year and here.kind == "date" and isinstance(here.value, str):
        after.kind, after.value, after.number = "date", f"{year.value:f}", None
        after.confidence = here.confidence


def _lend_clock(here: Found, after: Found, joint: str) -> None:
    """Read both ends of a range as times of day where one is: "8 bis 20 Uhr"."""
    if joint == "range":
        for one, other in ((here, after), (after, here)):
            if one.kind == "time" and _may_be_hour(other):
                hour = other.number.value if other.number else 0
                other.kind, other.value = "time", f"{int(hour):02}:00"
                other.number = other.unit = None
                other.confidence = min(one.confidence, LIKELY)


def _may_be_hour(found: Found) -> bool:
    """Whether a number may be the hour of a time of day: bare, or of hours."""
    number, unit = found.number, found.unit
    if number is None or (unit and unit.name != "hour"):
        return False
    return not number.scale and 0 <= number.value <= _DAY and number.value % 1 == 0


def _lend_unit(here: Found, after: Found, joint: str) -> bool:
    unit = after.unit
    if not joint or not unit or not _may_take_unit(here, after):
        return False
    # "800,000 and 200 missiles" are two things, "10 and 15 years" two times; but in "5, 10 or 40
    # missiles" the ten has its unit by now, and lends it on.
    if joint == "and" and unit.loose:
        return False
    here.unit, here.kind = unit, after.kind
    here.confidence = after.confidence = min(here.confidence, after.confidence, LIKELY)
    if joint == "range":
        _lend_scale(here, after)
    return True


def _may_take_unit(here: Found, after: Found) -> bool:
    """Whether ``here`` is a bare number, and neither a year nor millions before a share."""
    low, high = here.number, after.number
    if not low or not high or here.unit:
        return False
    lone_year = low.year and not high.year
    return not lone_year and not (low.scale and after.kind == "percent")


def _lend_scale(here: Found, after: Found) -> None:
    """Read "5 to 10 million" as from five million on."""
    low, high = here.number, after.number
    if low and high and high.scale and not low.scale and low.value < min(high.value, _SMALL):
        low.scale = high.scale
