"""Ratios: costs shared in the ratio *3:2*, im Verhältnis *3 zu 2*, 比例为*六比四*."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from plans.languages import fold, language
from plans.quantities.han_numbers import read_chinese
from plans.quantities.mention_draft import GOOD, Found
from plans.quantities.page import Page

# So far behind its noun a ratio stands.
_NEAR = 40
_PART = r"\d{1,4}(?:[.,]\d{1,3})?|[一二三四五六七八九十]{1,3}"


def ratio_at(page: Page, at: int) -> Found | None:
    """Return the ratio at token ``at`` behind a noun for one, in its smallest whole numbers."""
    nouns = page.language.numbers.ratios
    match = _ratio(page.language.tag).match(page.source, page.starts[at]) if nouns else None
    if not match:
        return None
    head = fold(page.source[max(0, match.start() - _NEAR) : match.start()])
    if not any(fold(noun) in head for noun in nouns):
        return None
    above, below = map(_number, match.groups())
    behind = page.at(match.end())
    # "A proportion of 10 to 12 per cent" is a range.
    if not (above and below) or page.word(behind) == "%" or page.lexicon.units.match(page, behind):
        return None
    value = Fraction(above) / Fraction(below)
    said = f"{value.numerator}:{value.denominator}"
    return Found(*match.span(), behind, "number", said, GOOD)


@cache
def _ratio(tag: str) -> re.Pattern[str]:
    joints = "|".join(rf"\s?{re.escape(each)}\s?" for each in language(tag).numbers.ratio_joints)
    return re.compile(rf"({_PART})(?:\s?[:：∶]\s?|{joints or '(?!)'})({_PART})(?![\d:])")


def _number(part: str) -> Fraction | int:
    if not part[0].isdecimal():
        return read_chinese(part) or 0
    return Fraction(part.replace(",", "."))
