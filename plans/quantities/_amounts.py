"""A number with what it counts: sums, shares, lengths of time, sizes, heads."""

from __future__ import annotations

from decimal import Decimal

from plans.quantities._chinese import percent_at
from plans.quantities._lexicon import CODES
from plans.quantities._mention import (
    GOOD,
    LEANING,
    LIKELY,
    OPEN,
    SURE,
    Found,
    Number,
    Unit,
)
from plans.quantities._nouns import noun_at
from plans.quantities._numbers import number_at
from plans.quantities._page import HAN, HYPHENS, Page
from plans.quantities._phrases import words

# "a year" is a length of time behind these; "twice a year" is none.
_BEFORE_A = words("for within of than after over lasting lasts least most during next")
# "one" is a pronoun or a turn of phrase here: "one another", "any one", "the one".
_NOT_ONE = words("no any each every the this that which some only not")
_ORDINAL_TAIL = 3


def amount_at(page: Page, at: int) -> Found | None:
    """Return the quantity that starts at token ``at``."""
    if coin := coin_at(page, at):
        return _sum(page, at, *coin)
    if page.lexicon.language == "zh" and (share := percent_at(page, at)):
        return _found(share, share.end, share.next, Unit("percent", "percent"))
    return _pair(page, at) or _article_period(page, at) or _counted(page, at)


def coin_at(page: Page, at: int) -> tuple[int, Unit] | None:
    """Return the token behind the currency sign, code or name at token ``at``, and the currency."""
    if page.written(at) in CODES:
        return at + 1, Unit("money", page.written(at))
    return page.lexicon.coins.match(page, at)


def _sum(page: Page, at: int, behind: int, unit: Unit) -> Found | None:
    if not page.joined(behind) or (page.before(page.starts[at]).isalnum() and behind - at > 1):
        return None
    number = number_at(page, behind, money=True)
    if not number or number.value < 0:
        return None
    end, place = number.end, number.next
    # The currency said twice is one currency: "$100 million USD", 人民币三千万元.
    again = _unit(page, place) if page.joined(place) else None
    if again and again[1].kind == "money" and again[1].name == unit.name:
        place = again[0]
        end = page.ends[place - 1]
    elif _name_goes_on(page, place):
        return None
    number.weak = number.year = False
    found = _found(number, end, place, unit)
    found.start = page.starts[at]
    return found


def _found(number: Number, end: int, behind: int, unit: Unit | None) -> Found:
    confidence = min(number.confidence, unit.confidence if unit else SURE)
    kind = unit.kind if unit else "number"
    return Found(number.start, end, behind, kind, "", confidence, number, unit)


def _pair(page: Page, at: int) -> Found | None:
    """Read the Arabic dual: سنتان is two years."""
    match = page.lexicon.pairs.match(page, at)
    if not match:
        return None
    behind, name = match
    two = Number(Decimal(2), page.starts[at], page.ends[behind - 1], behind, GOOD)
    return _found(two, two.end, behind, Unit("duration", name))


def _article_period(page: Page, at: int) -> Found | None:
    if page.word(at) not in ("a", "an") or page.word(at - 1) not in _BEFORE_A:
        return None
    unit = page.lexicon.units.match(page, at + 1) if page.joined(at + 1) else None
    if page.lexicon.language != "en" or not unit or unit[1].kind != "duration":
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
    end, place, unit = _with_unit(page, number)
    if not unit and _name_goes_on(page, number.next):
        return None
    if not _counts(page, number, unit):
        return None
    if number.year and not unit:
        number.confidence = OPEN
    return _aged(page, _found(number, end, place, unit))


def _with_unit(page: Page, number: Number) -> tuple[int, int, Unit | None]:
    """Return where the quantity ends, the token behind it, and its unit."""
    place = number.next
    closed = page.touches(place) and _closes(page, number)
    if closed:
        # "[800,000] personnel": the unit belongs to the number, the bracket does not.
        place += 1
    hit = _unit(page, place) if page.joined(place) else None
    if not hit and (closed or not page.touches(place)) and _takes_noun(page, number):
        hit = noun_at(page, place, number)
    if not hit:
        return number.end, number.next, None
    behind, unit = hit
    if closed:
        return number.end, number.next, unit
    return page.ends[behind - 1], behind, unit


def _closes(page: Page, number: Number) -> bool:
    """Whether the number ends a bracket that holds nothing else, or an alternative."""
    round_one = page.word(number.next) == ")" and page.before(number.start) in "(（"
    return round_one or page.word(number.next) == "]"


def _takes_noun(page: Page, number: Number) -> bool:
    """Whether a noun may be the unit; "one" in front of it may be a pronoun."""
    if page.lexicon.language != "en":
        return False
    if not number.weak:
        return page.word(number.next) != ")"
    # "one-sided", "one-off"; "any one party".
    hyphen = page.before(page.starts[number.next]) in HYPHENS
    return not hyphen and page.word(number.next - 2) not in _NOT_ONE


def _unit(page: Page, at: int) -> tuple[int, Unit] | None:
    """Return the token behind the unit at token ``at``, and the unit."""
    hit = _plain_unit(page, at)
    if not hit and page.lexicon.lists("fillers", page.word(at)) and page.joined(at + 1):
        hit = _plain_unit(page, at + 1)
    return hit


def _plain_unit(page: Page, at: int) -> tuple[int, Unit] | None:
    if page.written(at) in CODES:
        return at + 1, Unit("money", page.written(at))
    hit = page.lexicon.units.match(page, at)
    if not hit:
        return None
    # One letter is a symbol only in its own case: "5 m", not "5 M".
    symbol = hit[1].name
    if len(symbol) == 1 and hit[0] == at + 1 and len(page.word(at)) == 1:
        if page.written(at) != symbol and page.word(at).isascii():
            return None
        # "5m" without money in sight is five metres, or five million.
        sure = OPEN if symbol == "m" and page.touches(at) else LIKELY
        return hit[0], hit[1]._replace(confidence=sure)
    # In "5 $10" the sign belongs to what follows.
    prefix = hit[1].kind == "money" and page.touches(hit[0]) and page.word(hit[0])[:1].isdigit()
    return None if prefix else hit


def _name_goes_on(page: Page, at: int) -> bool:
    """Whether a letter sticks to the number: "3rd", "5G", "7-Eleven" are no quantities."""
    if page.touches(at):
        return _letter(page, page.starts[at])
    gap = page.source[page.ends[at - 1] : page.starts[at]] if page.joined(at) else ""
    if gap == "" or gap not in HYPHENS:
        return False
    # "10-го числа": the tenth.
    ordinal = "а" <= page.word(at)[:1] <= "ї" and len(page.word(at)) <= _ORDINAL_TAIL
    return ordinal or page.written(at)[:1].isupper()


def _letter(page: Page, offset: int) -> bool:
    sign = page.source[offset : offset + 1]
    return sign.isalpha() and not "\u0600" <= sign <= "\u06ff" and not _han(sign)


def _han(sign: str) -> bool:
    return "\u3400" <= sign <= "\u9fff" or sign in HAN


def _counts(page: Page, number: Number, unit: Unit | None) -> bool:
    """Whether a number that may be an article, or part of a Chinese word, is a number here."""
    if page.before(number.start) == "月" and page.source[number.end : number.end + 1] in "日号":
        # 每月5日: the fifth of the month.
        return False
    if unit or number.scale or not number.weak:
        return True
    if page.lexicon.language != "zh":
        return False
    return number.value > 1 and page.lexicon.lists("classifiers", page.word(number.next))


def _year(page: Page, at: int, number: Number) -> Found | None:
    """Read "in 2014", "2025 року" as a year; "2000 soldiers" is none."""
    lexicon = page.lexicon
    after = lexicon.year_after.match(page, number.next) if page.joined(number.next) else None
    if after:
        end = page.ends[after[0] - 1]
        return Found(number.start, end, after[0], "date", f"{number.value:f}", LIKELY)
    if not lexicon.lists("year_before", page.word(at - 1)):
        return None
    hit = _unit(page, number.next) if page.joined(number.next) else None
    noun = noun_at(page, number.next, number) if lexicon.language == "en" else None
    if hit or (noun and page.word(at - 1) in ("of", "from")):
        return None
    # "in 2014 protests began" is a year, "in 2000 cases" is none.
    sure = OPEN if noun else LIKELY
    return Found(number.start, number.end, number.next, "date", f"{number.value:f}", sure)


def _aged(page: Page, found: Found) -> Found:
    """An age is no length of time: "18 years old", "18 years of age"."""
    words = page.words[found.next : found.next + 2]
    aged = page.word(page.at(found.start) - 1) == "aged"
    if (
        found.unit
        and found.kind == "duration"
        and (words[:1] == ["old"] or words == ["of", "age"] or aged)
    ):
        found.unit = Unit("number", found.unit.name, found.unit.factor, LIKELY)
        found.kind = "number"
    return found
