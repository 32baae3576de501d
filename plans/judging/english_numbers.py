"""Reads the numbers in prose, in figures and in English words, as the values that terms hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plans.judging.stated import Value
from plans.terms import Amount, Money, Percent, Span, read_number

_UNITS = [
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
    *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_WORTH = {word: number for number, word in enumerate(_UNITS, 1)}
_WORTH |= {word: number * 10 for number, word in enumerate(_TENS, 2)}
_POWERS = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_POWERS |= {"k": 3, "m": 6, "mn": 6, "bn": 9, "tn": 12}

_BIG = r"(?:thousand|million|billion|trillion)"
_SMALL = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[ -](?:{'|'.join(_UNITS[:9])}))?|{'|'.join(reversed(_UNITS))})"
)
_SPELLED = (
    rf"\b(?:(?:an?|{_SMALL}) hundred(?:(?: and)?[ -]{_SMALL}\b(?! hundred| {_BIG}))?"
    rf"|an?(?= {_BIG}\b)|{_SMALL})\b"
)
# Grouped by commas, blanks or dots; a comma before one or two digits is a decimal one.
_DIGITS = (
    r"(?:(?<!\w)|(?<=USD)|(?<=EUR))(?<!\w[-.,])"
    r"(?:\d{1,3}(?:[,'\u00a0\u202f ]\d{3}){1,8}(?!\d)(?:\.\d{1,9})?"
    r"|\d{1,3}(?:\.\d{3}){2,8}(?!\d)|\d{1,30}(?:,\d{1,2}(?!\d)|\.\d{1,9})?)(?!\d)"
)
_PERIOD = r"working[ -]days?|business days?|days?|weeks?|months?|years?|decades?|hours?|minutes?"
_PARTICLES = (
    "a|an|and|are|as|at|by|during|for|from|in|is|of|on|only|or|that|the|to|until|when|while|with"
)
_COINS = {"dollar": "USD", "euro": "EUR", "pound": "GBP", "hryvnia": "UAH", "rouble": "RUB"}
_COINS |= {"ruble": "RUB", "yen": "JPY", "franc": "CHF"}
_SIGNS = {"$": "USD", "€": "EUR", "£": "GBP", "₴": "UAH", "₽": "RUB", "¥": "JPY"}
_CODES = "USD|EUR|GBP|UAH|RUB|CHF|JPY|CNY|CAD|AUD|PLN|SEK|NOK|DKK|CZK|TRY|INR|SAR|AED"
_POWER = rf"(?P<power>(?:[\s-]?{_BIG}|\s?(?:bn|tn|mn)|[mk])\b)?"
_IN_DIGITS = re.compile(rf"(?P<number>{_DIGITS}){_POWER}", re.IGNORECASE)
_IN_WORDS = re.compile(rf"(?P<number>{_SPELLED}){_POWER}", re.IGNORECASE)
_COIN = re.compile(rf"(?:\b(?P<code>{_CODES})|(?:\bUS)?(?P<sign>[$€£₴₽¥]))\s?$", re.IGNORECASE)
_UNIT = re.compile(
    rf"[\s)\]-]*(?:(?P<percent>%|per\s?cent\b)"
    rf"|(?:(?:calendar|full|consecutive|more|further|additional)\s)?(?P<period>{_PERIOD})\b"
    rf"|(?:US\s)?(?P<coin>{'|'.join(_COINS)})s?\b"
    # "800,000 in peacetime" counts nothing that is named.
    rf"|(?!(?:{_PARTICLES})\b)(?P<things>[^\W\d_]+(?:[\s-][^\W\d_]+){{0,2}}))",
    re.IGNORECASE,
)
# "US$ " is the longest sign that is looked for before a number.
_LONGEST_COIN = 5
# What stands between the two numbers of a range is short: " to ", "] [", ", or ".
_MAX_JOIN = 12
_JOINED = re.compile(r"[\s\[\](),/–—-]*(?:(?:to|or|and)\b)?[\s\[\](]*")
# A number that names a place in a document, or counts what lies behind, is no value of a term.
_NOT_A_VALUE = re.compile(
    r"\b(?:points?|articles?|paragraphs?|sections?|clauses?|chapters?|annex(?:es)?|resolutions?|options?"
    r"|steps?|phases?|parts?|no\.|numbers?|past|last|previous|preceding|recent)\s?\(?$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}")
_START = re.compile(r"[0-9]+|[^\W\d_]+")
_FIRST_WORDS = frozenset([*_WORTH, "a", "an", "half", "halves", "equal", "equally"])
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = re.compile(
    rf"\b(?:(?P<d1>\d\d?)(?:st|nd|rd|th)?(?: of)? (?P<m1>{_MONTH}),? (?P<y1>\d{{4}})"
    rf"|(?P<m2>{_MONTH}) (?P<d2>\d\d?)(?:st|nd|rd|th)?,? (?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d\d)-(?P<d3>\d\d))\b",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    rf"\b(?:(?P<half>half|halves)|(?:a|one|two)[ -](?P<third>thirds?)|(?P<equal>equal(?:ly)?)"
    rf"|(?:a|one|three)[ -](?P<quarter>quarters?)|an? (?P<period>{_PERIOD}))\b",
    re.IGNORECASE,
)
_PAIR = re.compile(r"(?<![\w.,/-])(\d{1,2}) ?[/:–-] ?(\d{1,2})(?![\w/]|[.,]\d)")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text; a loose one (``half``, ``a decade``) may bear a term out, no more."""

    value: Value
    words: str
    firm: bool = True


def figures(text: str) -> list[Figure]:
    """Return the numbers in ``text``."""
    flat = " ".join(text.split())
    starts = [match for match in _START.finditer(flat) if _may_start(match[0])]
    if not starts:
        return []
    dates = list(_DATE.finditer(flat)) if _YEAR.search(flat) else []
    dated = {index for each in dates for index in range(each.start(), each.end())}
    values = (match for match in _matches(flat, starts) if match.start() not in dated)
    raw = [_Raw.read(match) for match in values if _is_value(match)]
    _share_units(raw, flat)
    found = [Figure(each.value(), each.words(flat), firm=not each.year) for each in raw]
    found += [Figure(day, match[0]) for match in dates if (day := _day(match))]
    return [*found, *_pairs(flat), *_loose(flat)]


def _may_start(word: str) -> bool:
    # Looking words up is ten times quicker than trying the patterns at every letter.
    return word.isdigit() or word.lower() in _FIRST_WORDS


def _matches(text: str, starts: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    end = 0
    for start in starts:
        pattern = _IN_DIGITS if start[0].isdigit() else _IN_WORDS
        match = pattern.match(text, start.start()) if start.start() >= end else None
        if match:
            end = match.end()
            yield match


def _is_value(match: re.Match[str]) -> bool:
    start = match.start()
    return not _NOT_A_VALUE.search(match.string, max(0, start - 14), start)


@dataclass(slots=True)
class _Raw:
    """A number under construction: neighbours in a range may lend it their unit."""

    start: int
    end: int
    number: Decimal
    power: int
    kind: str
    unit: str
    stop: int  # where the unit ends
    year: bool  # may be a year of the calendar

    @classmethod
    def read(cls, match: re.Match[str]) -> _Raw:
        power = _POWERS.get((match["power"] or "").strip(" -").lower(), 0)
        start, end, number = match.start(), match.end(), _worth(match["number"])
        kind, unit, stop = _unit(match.string, end)
        if coin := _COIN.search(match.string, max(0, start - _LONGEST_COIN), start):
            kind, unit, stop = "money", _SIGNS.get(coin["sign"]) or coin["code"].upper(), end
            start = coin.start()
        year = kind in ("", "things") and re.fullmatch(r"(?:19|20)\d\d", match[0]) is not None
        return cls(start, end, number, power, kind, unit, stop, year)

    def value(self) -> Value:
        number = self.number.scaleb(self.power)
        if self.kind == "percent":
            return Percent(number)
        if self.kind == "money":
            return Money(number, self.unit)
        if self.kind == "period":
            years = self.unit == "decade"
            return Span(number * 10, "year") if years else Span(number, self.unit)
        return Amount(number, self.unit)

    def words(self, text: str) -> str:
        return text[self.start : self.end if self.kind == "things" else self.stop].strip()


def _unit(text: str, end: int) -> tuple[str, str, int]:
    """Return the kind, the unit and the end of the unit of the number that ends at ``end``."""
    after = _UNIT.match(text, end)
    if not after:
        return "", "", end
    if after["percent"]:
        return "percent", "", after.end()
    if after["period"]:
        return "period", _singular(after["period"]), after.end()
    if after["coin"]:
        return "money", _COINS[after["coin"].lower()], after.end()
    return "things", re.sub(r"[\s-]+", " ", after["things"]).lower(), after.end()


def _singular(period: str) -> str:
    word = re.sub(r"[ -]", " ", period.lower()).removesuffix("s")
    return "working day" if word == "business day" else word


def _worth(number: str) -> Decimal:
    if not number[0].isdigit():
        return Decimal(_spelled(number.lower()))
    if re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", number):
        number = number.replace(".", "")
    if re.fullmatch(r"\d+,\d\d?", number):
        number = number.replace(",", ".")
    return read_number(number)


def _spelled(words: str) -> int:
    total = 0
    for word in re.split(r"[ -]", words):
        if word == "hundred":
            total = (total or 1) * 100
        else:
            total += _WORTH.get(word, 1 if word in ("a", "an") else 0)
    return total


def _share_units(raw: list[_Raw], text: str) -> None:
    """Give the numbers of a range or list the unit that only one of them has: ``2 to 3 days``."""
    for here, after in zip(raw[-2::-1], raw[:0:-1], strict=True):
        if here.year or after.year or after.start - here.end > _MAX_JOIN:
            continue
        if not _JOINED.fullmatch(text, here.end, after.start):
            continue
        if here.kind in ("", "things"):
            here.kind, here.unit, here.stop = after.kind, after.unit, here.end
            here.power = here.power or after.power
        elif here.kind == "money" and after.kind in ("", "things"):
            after.kind, after.unit = here.kind, here.unit
            here.power = here.power or after.power


def _day(match: re.Match[str]) -> date | None:
    part = {key[0]: value for key, value in match.groupdict().items() if value}
    month = part["m"].lower()[:3]
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
    try:
        return date(int(part["y"]), number, int(part["d"]))
    except ValueError:
        return None


def _pairs(text: str) -> Iterator[Figure]:
    for match in _PAIR.finditer(text):
        parts = [Decimal(part) for part in match.groups()]
        if sum(parts) == 100:
            yield from (Figure(Percent(part), match[0]) for part in parts)


def _loose(text: str) -> Iterator[Figure]:
    for match in _LOOSE.finditer(text):
        if period := match["period"]:
            unit = _singular(period)
            span = Span(Decimal(10), "year") if unit == "decade" else Span(Decimal(1), unit)
            yield Figure(span, match[0], firm=False)
            continue
        for share in _FRACTIONS[match.lastgroup or ""]:
            yield Figure(Percent(Decimal(share)), match[0], firm=False)


_FRACTIONS = {
    "half": ("50",),
    "third": ("33.3", "66.7"),
    "quarter": ("25", "75"),
    "equal": ("50", "33.3", "25", "20"),
}
