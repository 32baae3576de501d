"""A number at a place: figures or words, with its scale and its repetition in brackets."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import chain

from plans.quantities.digits import read_figure
from plans.quantities.han_numbers import chinese_at, mixed_at
from plans.quantities.lexicon import lexicon
from plans.quantities.mention_draft import LIKELY, OPEN, SURE, Number
from plans.quantities.number_words import VULGAR, spelled_at
from plans.quantities.page import Page
from plans.quantities.tokens import HAN, HYPHENS

_ARABIC_OR_HAN = re.compile(rf"[{HAN}\u0600-\u06ff]")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
# Enough for the words of any number in brackets; a longer bracket is none.
_BRACKET = 12
_OPENING = "([{:;=„“\"'"
# "€1–2m": the letter is millions because of the sign in front of the range.
_MONEY_RANGE = re.compile(r"(?:[$€£₴₽¥]|[A-Z]{3}\s?)[\d.,]{1,8}\s?[–—-]\s?$")
_LOOK_BACK = 18
# A scale beyond this many zeros belongs to no number.
_MOST_ZEROS = 30


def number_at(page: Page, at: int, *, money: bool = False) -> Number | None:
    """Return the number at token ``at``; ``money`` says that a currency stands before it."""
    found = _bare(page, at, money=money)
    if not found or page.words[found.next] not in _going_on(page.language.tag):  # as of most
        return found
    _add_half(page, found)
    _add_scale(page, found, money=money)
    _skip_article(page, found)
    _merge_repetition(page, found)
    return found


@cache
def _going_on(tag: str) -> frozenset[str]:
    """Return the words behind a number that may belong to it: a half, a scale, a repetition."""
    words = lexicon(tag)
    here, tables = words.language, (words.half, words.scales, words.coin_scales)
    listed = here.articles.indefinite, here.numbers.dozens, VULGAR, "("
    return frozenset(chain(*(each.heads for each in tables), *listed))


def _bare(page: Page, at: int, *, money: bool) -> Number | None:
    if page.word(at)[:1].isdecimal() and page.word(at) not in VULGAR:
        return mixed_at(page, at) or _figure(page, at, money=money)
    if (share := VULGAR.get(page.word(at))) is not None:
        return Number(share, page.starts[at], page.ends[at], at + 1, SURE)
    if page.in_han:
        return chinese_at(page, at)
    return spelled_at(page, at)


def _figure(page: Page, at: int, *, money: bool) -> Number | None:
    start, end = page.starts[at], page.ends[at]
    sign = _sign(page, at)
    run = page.source[start:end]
    coin = money or _coin_follows(page, at + 1)
    read = read_figure(run, page.language.figures, money=coin)
    if (sign is None and not money) or not read:
        return None
    value, confidence = read
    if sign == -1:
        value, start, confidence = -value, start - 1, min(confidence, LIKELY)
    year = len(run) == 4 and run.isdecimal() and _FIRST_YEAR <= value < _LAST_YEAR
    return Number(value, start, end, at + 1, confidence, year=year)


def _sign(page: Page, at: int) -> int | None:
    """Return 1 or -1; None where what stands before makes the figure part of a name."""
    start = page.starts[at]
    before, second = page.before(start), page.before(start - 1)
    if before in ("", "+") or before.isspace():
        return 1
    if before in HYPHENS + "−":
        return _sign_of_dash(second)
    if before.isalpha():
        named = before == "第" or not _ARABIC_OR_HAN.match(before)
    elif before == ".":
        named = not second.isalpha()
    else:
        named = before in "_/#@:\\&=^"
    return None if named else 1


def _sign_of_dash(before: str) -> int | None:
    """Return what a dash behind ``before`` means: "A-5" is a name, "(-5)" is below zero."""
    if before.isalpha():
        return None
    # "12 %-15 %" is a range.
    return -1 if before in ("", *_OPENING) or before.isspace() else 1


def _coin_follows(page: Page, at: int) -> bool:
    unit = page.lexicon.units.match(page, at) if page.joined(at) else None
    return page.written(at) in ("EUR", "USD", "UAH", "RUB", "GBP") or bool(
        unit and unit[1].kind == "money"
    )


def _add_half(page: Page, found: Number) -> None:
    """Take in "½" and "and a half"."""
    share = VULGAR.get(page.word(found.next))
    if share is not None and page.joined(found.next) and share < 1:
        found.value += share
        _extend(page, found, found.next + 1)
    elif page.joined(found.next) and (half := page.lexicon.half.match(page, found.next)):
        found.value += Decimal("0.5")
        _extend(page, found, half[0])


def _add_scale(page: Page, found: Number, *, money: bool) -> None:
    """Take in "million"; "half a million"; "m" and "k" where they stand close or money is near."""
    at = found.next
    if _article(page, at, found):
        at += 1
    while page.joined(at) and (hit := _scale(page, at, found, money=money)):
        at, power = hit
        found.scale += power
        found.year = False
        _extend(page, found, at)
    if page.word(at) in page.language.numbers.dozens and page.joined(at):
        found.value *= 12
        _extend(page, found, at + 1)


def _article(page: Page, at: int, share: Number) -> bool:
    """Whether the article of "half a million", "half an hour" stands at token ``at``."""
    article = page.word(at) in page.language.articles.indefinite
    return article and share.value < 1 and page.joined(at + 1)


def _scale(page: Page, at: int, found: Number, *, money: bool) -> tuple[int, int] | None:
    hit = page.lexicon.scales.match(page, at)
    if not hit:
        return _money_letter(page, at, found, money=money) if found.scale == 0 else None
    loose = page.word(at) == "k" and not page.touches(at)
    return None if loose or found.scale + hit[1] > _MOST_ZEROS else hit


def _money_letter(page: Page, at: int, found: Number, *, money: bool) -> tuple[int, int] | None:
    """Read the letter of "$5m", "5m EUR" and "€1–2m" as a scale."""
    letter = page.lexicon.coin_scales.match(page, at)
    if not letter:
        return None
    near = money or _coin_follows(page, letter[0]) or _in_money_range(page, found)
    return letter if near else None


def _in_money_range(page: Page, found: Number) -> bool:
    before = page.source[max(0, found.start - _LOOK_BACK) : found.start]
    return _MONEY_RANGE.search(before) is not None


def _skip_article(page: Page, found: Number) -> None:
    """Step over the article of "half an hour", so that the unit is found behind it."""
    at = found.next
    if _article(page, at, found):
        unit = page.lexicon.units.match(page, at + 1)
        if unit and unit[1].kind == "duration":
            found.next = at + 1


def _merge_repetition(page: Page, found: Number) -> None:
    """Take in the same number said twice, ``fifteen (15)``; two that differ make both doubtful."""
    at = found.next
    if page.word(at) != "(" or not page.joined(at) or found.value < 0:
        return
    other = _bare(page, at + 1, money=False)
    if not other or other.next - at > _BRACKET or page.word(other.next) != ")":
        # A scale may be inside: "5,000,000 (five million)" is one word run, "5 (5 m)" is not.
        return
    if page.word(at - 1)[:1].isdecimal() == page.word(at + 1)[:1].isdecimal():
        return
    if other.value == found.value.scaleb(found.scale):
        found.weak = False
        _extend(page, found, other.next + 1)
    else:
        found.confidence = min(found.confidence, OPEN)


def _extend(page: Page, found: Number, behind: int) -> None:
    found.end, found.next = page.ends[behind - 1], behind
