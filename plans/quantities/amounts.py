"""A number with what it counts: sums, shares, lengths of time, sizes, heads."""

from __future__ import annotations

from decimal import Decimal

from plans.quantities.han_numbers import percent_at
from plans.quantities.mention_draft import GOOD, LEANING, LIKELY, OPEN, SURE, Found, Number, Unit
from plans.quantities.nouns import noun_at
from plans.quantities.numbers import number_at
from plans.quantities.page import Page
from plans.quantities.units import coin_at, name_goes_on, unit_at, with_unit

# Behind a figure these make it a day of the month.
_DAYS = frozenset("日号")


def amount_at(page: Page, at: int) -> Found | None:
    """Return the quantity that starts at token ``at``."""
    if coin := coin_at(page, at):
        return _sum(page, at, *coin)
    if page.in_han and (share := percent_at(page, at)):
        return _found(share, share.end, share.next, Unit("percent", "percent"))
    return _pair(page, at) or _article_period(page, at) or _counted(page, at)


def _sum(page: Page, at: int, behind: int, unit: Unit) -> Found | None:
    if not page.joined(behind) or (page.before(page.starts[at]).isalnum() and behind - at > 1):
        return None
    number = number_at(page, behind, money=True)
    if not number or number.value < 0:
        return None
    if again := _behind_same_coin(page, number.next, unit):
        found = _found(number, page.ends[again - 1], again, unit)
    elif name_goes_on(page, number.next):
        return None
    else:
        found = _found(number, number.end, number.next, unit)
    number.weak = number.year = False
    found.start = page.starts[at]
    return found


def _behind_same_coin(page: Page, at: int, coin: Unit) -> int:
    """Return the token behind a currency said twice: "$100 million USD", 人民币三千万元; else 0."""
    again = unit_at(page, at) if page.joined(at) else None
    if again and again[1].kind == "money" and again[1].name == coin.name:
        return again[0]
    return 0


def _found(number: Number, end: int, behind: int, unit: Unit | None) -> Found:
    confidence = min(number.confidence, unit.confidence if unit else SURE)
    kind = unit.kind if unit else "number"
    return Found(number.start, end, behind, kind, "", confidence, number, unit)


def _pair(page: Page, at: int) -> Found | None:
    """Read the Arabic dual, سنتان is two years, and سنة واحدة, one year."""
    match = page.lexicon.pairs.match(page, at)
    if not match:
        return None
    behind, (many, name) = match
    number = Number(Decimal(many), page.starts[at], page.ends[behind - 1], behind, GOOD)
    return _found(number, number.end, behind, Unit("duration", name))


def _article_period(page: Page, at: int) -> Found | None:
    articles = page.language.articles
    # "within a year" is a length of time, "twice a year" is none.
    if page.word(at) not in articles.indefinite or page.word(at - 1) not in articles.before_period:
        return None
    unit = page.lexicon.units.match(page, at + 1) if page.joined(at + 1) else None
    if not unit or unit[1].kind != "duration":
        return None
    behind = unit[0]
    one = Number(Decimal(1), page.starts[at], page.ends[behind - 1], behind, LEANING)
    return _found(one, one.end, behind, unit[1])


def _counted(page: Page, at: int) -> Found | None:
    number = number_at(page, at)
    if not number:
        return None
    if number.year and (year := _year(page, at, number)):
        return year
    end, place, unit = with_unit(page, number)
    if not unit and name_goes_on(page, number.next):
        return None
    if not _counts(page, number, unit):
        return None
    if number.year and not unit:
        number.confidence = OPEN
    return _aged(page, _and_half(page, _found(number, end, place, unit)))


def _and_half(page: Page, found: Found) -> Found:
    """Take in the half behind a unit: *deux ans et demi*, *dos toneladas y media*."""
    half = page.lexicon.half.match(page, found.next) if page.joined(found.next) else None
    if half and found.number and found.unit and not found.unit.loose and not found.number.scale:
        found.number.value += Decimal("0.5")
        found.next, found.end = half[0], page.ends[half[0] - 1]
    return found


def _counts(page: Page, number: Number, unit: Unit | None) -> bool:
    """Whether a number that may be an article, or part of a Chinese word, is a number here."""
    if page.before(number.start) == "月" and page.source[number.end : number.end + 1] in _DAYS:
        # 每月5日: the fifth of the month.
        return False
    if unit or number.scale or not number.weak:
        return True
    return number.value > 1 and _has_classifier(page, number)


def _has_classifier(page: Page, number: Number) -> bool:
    """Whether a word for counted things proves the number or the end of its range: 三至五名."""
    classifiers = page.language.numbers.classifiers
    if page.word(number.next) in classifiers:
        return True
    if page.word(number.next) not in page.language.joints.ranges:
        return False
    other = number_at(page, number.next + 1)
    return other is not None and page.word(other.next) in classifiers


def _year(page: Page, at: int, number: Number) -> Found | None:
    """Read "in 2014", "2025 року" as a year; "2000 soldiers" is none."""
    joined = page.joined(number.next)
    after = page.lexicon.year_after.match(page, number.next) if joined else None
    if after:
        end = page.ends[after[0] - 1]
        return Found(number.start, end, after[0], "date", f"{number.value:f}", LIKELY)
    if page.word(at - 1) not in page.language.dates.year_before:
        return None
    hit = unit_at(page, number.next) if joined else None
    noun = noun_at(page, number.next, number)
    if hit or (noun and page.word(at - 1) in page.language.times.soft_origins):
        return None
    # "in 2014 protests began" is a year, "in 2000 cases" is none.
    sure = OPEN if noun else LIKELY
    return Found(number.start, number.end, number.next, "date", f"{number.value:f}", sure)


def _aged(page: Page, found: Found) -> Found:
    """An age is no length of time: "18 years old", "18 years of age"."""
    aged = page.word(page.at(found.start) - 1) in page.language.times.age.before
    aged = aged or page.lexicon.age_behind.match(page, found.next) is not None
    if found.unit and found.kind == "duration" and aged:
        found.unit = Unit("number", found.unit.name, found.unit.factor, LIKELY)
        found.kind = "number"
    return found
