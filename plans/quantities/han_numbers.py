"""Chinese numbers, which need no space and mix figures with scales: ``六十万``, ``1亿5000万``."""

from __future__ import annotations

import re
from decimal import Decimal

from plans.quantities.digits import read_figure
from plans.quantities.mention_draft import GOOD, LIKELY, SURE, Number
from plans.quantities.page import Page

_DIGITS = {sign: value for value, sign in enumerate("〇一二三四五六七八九")}
_DIGITS |= {"零": 0, "○": 0, "两": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7}
_DIGITS |= {"捌": 8, "玖": 9}
_SMALL = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
# The larger scale comes first: 亿 multiplies a 万 before it.
_LARGE = {"亿": 10**8, "万": 10**4}
_COUNTED = "〇一二三四五六七八九"
_UNITS = ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十"))
_LARGE_SIGNS = "亿億万萬"
_SIMPLIFIED = str.maketrans("億萬", "亿万")
# 千万 also means "by all means", 万一 "in case": a number begins with a digit or with ten.
_FIRST_SIGNS = frozenset("十拾").union(_DIGITS)
HAN_SIGNS = "".join([*_DIGITS, *_SMALL, _LARGE_SIGNS])
# No number of forty digits is longer in words; a longer run is none.
_NUMERAL = re.compile(rf"[{HAN_SIGNS}]{{1,60}}(?![{HAN_SIGNS}])")
_MIXED = re.compile(r"(?:\d[\d.,]{0,25}[十百千万亿]{1,3}){1,4}")
_PIECE = re.compile(r"(\d[\d.,]*)([十百千万亿]+)")
_SHARE = re.compile(rf"([{HAN_SIGNS}]{{1,9}})分之([{HAN_SIGNS}]{{1,9}})(?![{HAN_SIGNS}])")
_PERCENT = re.compile(
    rf"百分之(?:([{HAN_SIGNS}]{{1,9}})(?:点([{''.join(_DIGITS)}]{{1,6}}))?|([\d.]{{1,9}}))"
)
_SIX = Decimal("0.000001")


def read_chinese(text: str) -> int | None:
    """Return the number that the signs of ``text`` spell, ``二〇二七`` digit by digit."""
    if all(sign in _DIGITS for sign in text):
        return int("".join(str(_DIGITS[sign]) for sign in text))
    number = _scaled(text.translate(_SIMPLIFIED))
    return number if number < 10**30 else None


def counted_in_chinese(text: str) -> int | None:
    """Return a number if ``text`` is how Chinese counts parts: ``十二`` and not ``一二``."""
    number = read_chinese(text)
    return number if number and in_chinese(number) == text.replace("零", "〇") else None


def in_chinese(number: int) -> str:
    """Return a number as Chinese counts: ``十二``, ``一百〇五``."""
    if number < 10:
        return _COUNTED[max(number, 0)]
    unit, sign = next(each for each in _UNITS if each[0] <= number)
    count, rest = divmod(number, unit)
    head = "" if unit == 10 and count == 1 else in_chinese(count)
    if not rest:
        return head + sign
    return head + sign + ("〇" if rest * 10 < unit else "") + in_chinese(rest)


def _scaled(text: str) -> int:
    """Read what stands before the last large scale as often as it says, and what is behind it."""
    for sign, scale in _LARGE.items():
        many, found, rest = text.rpartition(sign)
        if found:
            return (_scaled(many) or 1) * scale + _scaled(rest)
    return _below_ten_thousand(text)


def _below_ten_thousand(text: str) -> int:
    total, digit = 0, None
    for sign in text:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        else:
            total += (1 if digit is None else digit) * _SMALL[sign]
            digit = None
    return total + (digit or 0)


def chinese_at(page: Page, at: int) -> Number | None:
    """Return the number in Chinese signs at token ``at``; weak if it may be part of a word."""
    start = page.starts[at]
    if share := _SHARE.match(page.source, start):
        return _share(page, share)
    run = _NUMERAL.match(page.source, start)
    if not run or page.before(start) == "第" or run[0][0] not in _FIRST_SIGNS:
        return None
    value = read_chinese(run[0])
    if value is None:
        return None
    weak = not any(sign in _LARGE_SIGNS for sign in run[0])
    confidence = GOOD if len(run[0]) > 1 else LIKELY
    behind = page.at(run.end())
    # 二〇二七年 is a year, 四千年 is not.
    year = 1900 <= value < 2100 and len(run[0]) == 4
    return Number(Decimal(value), start, run.end(), behind, confidence, year=year, weak=weak)


def _share(page: Page, share: re.Match[str]) -> Number | None:
    """Read 三分之二 as two thirds; 百分之 begins a share in per cent."""
    below, above = map(read_chinese, share.groups())
    if not below or not above or above >= below or share[1] == "百":
        return None
    exact = (Decimal(above) / Decimal(below)).quantize(_SIX).normalize()
    return Number(exact, share.start(), share.end(), page.at(share.end()), GOOD)


def mixed_at(page: Page, at: int) -> Number | None:
    """Return the number that starts with figures and goes on with scales, in Chinese only."""
    if not page.in_han or page.before(page.starts[at]) == "第":
        return None
    run = _MIXED.match(page.source, page.starts[at])
    if not run:
        return None
    total = Decimal(0)
    for figures, scales in _PIECE.findall(run[0]):
        read, power = read_figure(figures, page.language.figures), read_chinese(f"一{scales}")
        if not read or not power:
            return None
        total += read[0] * power
    return Number(total, run.start(), run.end(), page.at(run.end()), SURE)


def percent_at(page: Page, at: int) -> Number | None:
    """Return the share that ``百分之五十`` spells."""
    match = _PERCENT.match(page.source, page.starts[at])
    if not match:
        return None
    words, decimals, figures = match.groups()
    if figures:
        read = read_figure(figures.rstrip("."), page.language.figures)
        value = read[0] if read else None
    else:
        whole = read_chinese(words)
        rest = "".join(str(_DIGITS[sign]) for sign in decimals or "")
        value = None if whole is None else Decimal(f"{whole}.{rest or 0}")
    if value is None:
        return None
    return Number(value, match.start(), match.end(), page.at(match.end()), SURE)
