"""How often, in a length of time or in all: *five times a year*, *fünfmal im Jahr*, *two times*."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache

from plans.languages import language
from plans.quantities.frequencies import Often, Repeated
from plans.quantities.han_numbers import read_chinese
from plans.quantities.mention import Mention
from plans.quantities.mention_draft import Unit
from plans.quantities.number_words import quotient
from plans.quantities.page import Page
from plans.quantities.phrases import Phrases
from plans.terms import Span, worth

_SURE = 0.9
# Nobody does anything more often than that in a text.
_DIGITS = 3
# 每年举行两次会议: a verb stands between, and no other part of the sentence.
_HAN = re.compile(
    r"每个?(?P<unit>[年月周天日])[\u4e00-\u9fff]{0,3}?(?P<count>[一二两三四五六七八九十]{1,3}|\d{1,3})次"
)
_HAN_UNITS = {"年": "year", "月": "month", "周": "week", "天": "day", "日": "day"}


def times_in(page: Page) -> Iterator[Mention]:
    """Yield what says how many times in one length of time something is done."""
    if page.in_han:
        yield from _in_han(page)
        return
    times = page.language.times
    # Most texts hold no such word; to see that takes no call.
    counts, ends = times.counts, tuple(times.count_endings)
    words = enumerate(page.words[: page.count])
    counting = [each for each in words if each[1] in counts or (ends and each[1].endswith(ends))]
    for at, word in counting:
        if found := _counted(page, at, word):
            yield found


def _counted(page: Page, at: int, word: str) -> Mention | None:
    """Return what the word at token ``at`` counts: five *times* a year, *fünfmal* im Jahr."""
    first, count = (at - 1, _number(page, at)) if word in page.language.times.counts else (at, 0)
    count = count or _in_one_word(page, word)
    if not count:
        return None
    place = _behind_per(page, at + 1)
    unit = _unit(page, place) if place and page.joined(place) else None
    if not place or not unit or unit.kind != "duration":
        return _mention(page, first, at + 1, Repeated(count))
    every = Span(quotient(Fraction(unit.factor, count)), unit.name)
    return _mention(page, first, place + 1, Often(worth(every)))


def rates_in(page: Page, values: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the length of time behind each value that is so much in it: 300 EUR *a month*.

    Between a sum and that a word may stand: 300 EUR gross *a month*.
    """
    for value in values:
        at, place = _per_behind(page, value)
        unit = _unit(page, place) if place and page.joined(place) else None
        if place and unit and unit.kind == "duration":
            every = worth(Span(Decimal(unit.factor), unit.name))
            yield _mention(page, at, place + 1, Often(every))


def _per_behind(page: Page, value: Mention) -> tuple[int, int | None]:
    """Return the token of the "per" behind a value, and the one behind that; None without one."""
    at = page.at(value.end)
    places = (at, at + 1) if value.kind == "money" and page.joined(at) else (at,)
    found = ((place, _behind_per(page, place)) for place in places if place < page.count)
    return next((each for each in found if each[1]), (at, None))


def _unit(page: Page, at: int) -> Unit | None:
    """Return the length of time at token ``at``, of one word, with its article or without."""
    word, units = page.words[at], page.lexicon.units.heads
    bare = word.removeprefix(page.language.writing.definite)
    options = units.get(word) or units.get(bare) or []
    return next((unit for rest, unit in options if not rest), None)


def _number(page: Page, at: int) -> int:
    """Return the number in front of token ``at``; 0 if there is none."""
    if not page.joined(at):
        return 0
    word = page.words[at - 1]
    return int(word) if word.isdecimal() and len(word) <= _DIGITS else _numeral(page, word)


def _in_one_word(page: Page, word: str) -> int:
    endings = page.language.times.count_endings
    counts = (_numeral(page, word.removesuffix(end)) for end in endings if word.endswith(end))
    return next(filter(None, counts), 0)


def _numeral(page: Page, word: str) -> int:
    """Return what a number word says by itself; 0 for any other word."""
    options = page.lexicon.atoms.heads.get(word, ())
    return next((value for rest, (kind, value) in options if kind == "numeral" and not rest), 0)


def _behind_per(page: Page, at: int) -> int | None:
    """Return the token behind the words that join a count to a length of time."""
    if not page.joined(at):
        return None
    match = _per(page.language.tag).match(page, at)
    return match[0] if match else None


@cache
def _per(tag: str) -> Phrases[str]:
    here = language(tag)
    return Phrases(here.writing.elided, ((form, form) for form in here.times.per))


def _mention(page: Page, at: int, behind: int, often: Often | Repeated) -> Mention:
    start, end = page.starts[at], page.ends[behind - 1]
    return Mention(start, end, page.source[start:end], "qualifier", often, _SURE)


def _in_han(page: Page) -> Iterator[Mention]:
    for match in _HAN.finditer(page.source):
        counted = match["count"]
        count = int(counted) if counted.isdecimal() else read_chinese(counted.replace("两", "二"))
        if count:
            every = Span(quotient(Fraction(1, count)), _HAN_UNITS[match["unit"]])
            text, often = match[0], Often(worth(every))
            yield Mention(*match.span(), text, "qualifier", often, _SURE)
