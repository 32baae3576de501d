"""Ordinals of periods and of parts: "the fourth year", "4. Jahr", "the third paragraph", 第四年."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from plans.quantities.han_numbers import read_chinese
from plans.quantities.lexicon import lexicon
from plans.quantities.mention_draft import GOOD, Found, Number, Unit
from plans.quantities.page import Page

# These are named by a number in words before them; a third section may be one more section.
_PARTS = ("paragraph", "subparagraph", "sentence")
_FIGURE = 3
# So far before a day stands the word for its month, with a space between at most.
_REACH = 3
_MONTHLY = re.compile(r"(\d{1,2}|[一二三四五六七八九十]{1,3})\s?[日号](?!内|以)")
_OF_MONTHS = ("每月", "次月", "当月")
_HAN = re.compile(r"第\s?(\d{1,4}|[〇零一二三四五六七八九十百]{1,7})")


def ordinal_at(page: Page, at: int) -> Found | None:
    """Return the period or the part that the ordinal in words at token ``at`` numbers."""
    ordinal = page.lexicon.ordinals.match(page, at)
    if not ordinal or not page.joined(ordinal[0]):
        return None
    behind, number = ordinal
    return _part(page, at, behind, number) or _period(page, at, behind, Decimal(number))


def figure_ordinal_at(page: Page, at: int) -> Found | None:
    """Return what a figure numbers that is marked as an ordinal: "4th year", "4. Absatz"."""
    word, mark = page.word(at), at + 1
    if page.in_han:
        return _day_of_months(page, at)
    if not word.isdecimal() or len(word) > _FIGURE or not page.joined(mark):
        return None
    if page.word(mark) not in page.language.numbers.ordinals.marks or not page.joined(mark + 1):
        return None
    if page.source[page.ends[at] : page.starts[mark]].isspace():
        return None
    return _part(page, at, mark + 1, int(word)) or _period(page, at, mark + 1, Decimal(int(word)))


def _day_of_months(page: Page, at: int) -> Found | None:
    """Return the day of every month that is numbered in figures or signs: 每月5日, 每月五日."""
    start = page.starts[at]
    match = _MONTHLY.match(page.source, start)
    if not match or page.source[max(0, start - _REACH) : start].rstrip()[-2:] not in _OF_MONTHS:
        return None
    number = int(match[1]) if match[1].isdecimal() else read_chinese(match[1])
    behind = page.at(match.end())
    return _numbered(page, at, behind, "day", Decimal(number)) if number else None


def han_ordinal_at(page: Page, at: int) -> Found | None:
    """Return the period that 第 numbers, 第四年, or the day of every month: 每月五日."""
    match = _HAN.match(page.source, page.starts[at])
    if not match:
        return _day_of_months(page, at)
    number = int(match[1]) if match[1].isdecimal() else read_chinese(match[1])
    return _period(page, at, page.at(match.end()), Decimal(number)) if number else None


def may_number(page: Page, at: int) -> bool:
    """Whether an ordinal that numbers what follows may end at token ``at``; no is sure."""
    word = page.word(at)
    return word in page.language.numbers.ordinals.marks or word in _last_words(page.language.tag)


@cache
def _last_words(tag: str) -> frozenset[str]:
    """Return the words that ordinals end in."""
    heads = lexicon(tag).ordinals.heads.items()
    return frozenset([head, *rest][-1] for head, options in heads for rest, _ in options)


def ordered_behind(page: Page, at: int) -> tuple[int, int] | None:
    """Return the token behind an ordinal that follows its noun, and its number: частина *друга*."""
    return page.lexicon.ordinals.match(page, at) if page.joined(at) else None


def named_period_at(page: Page, at: int) -> Found | None:
    """Return the period at token ``at`` that an ordinal behind it numbers: السنة الرابعة."""
    name = page.lexicon.spans.match(page, at)
    ordinal = ordered_behind(page, name[0]) if name else None
    if not name or not ordinal:
        return None
    return _numbered(page, at, ordinal[0], name[1], Decimal(ordinal[1]))


def _part(page: Page, at: int, behind: int, number: int) -> Found | None:
    noun = page.lexicon.nouns.match(page, behind)
    if not noun or noun[1][0] not in _PARTS:
        return None
    end = page.ends[noun[0] - 1]
    return Found(page.starts[at], end, noun[0], "reference", f"{noun[1][0]} {number}", GOOD)


def _period(page: Page, at: int, behind: int, number: Decimal) -> Found | None:
    if span := page.lexicon.spans.match(page, behind):
        return _numbered(page, at, span[0], span[1], number)
    unit = page.lexicon.units.match(page, behind)
    if not unit or unit[1].kind != "duration":
        return None
    return _numbered(page, at, unit[0], unit[1].name, number)


def _numbered(page: Page, at: int, behind: int, name: str, value: Decimal) -> Found:
    start, end = page.starts[at], page.ends[behind - 1]
    number = Number(value, start, end, behind, GOOD)
    return Found(start, end, behind, "ordinal", "", GOOD, number, Unit("number", name))
