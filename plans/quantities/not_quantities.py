"""Figures that are no quantities: running times, telephone and list numbers, versions, ids."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache

from plans.quantities.mention_draft import LEANING, Found, Number, Unit
from plans.quantities.number_words import quotient
from plans.quantities.page import Page

# Each alternative takes all it can and is never tried twice on the same digits.
_NONE = re.compile(
    r"\d{1,2}:\d\d(?::\d\d)?+(?!\d)"
    r"|\d{1,20}+(?:-\d{1,20}+){2,}+"
    r"|\d{1,8}(?:[/:]\w{1,12})+"
    r"|0\d+(?:[ -]\d+)*+"
    r"|\d{3}\)?[ -]\d{3,4}-\d{4}(?!\d)"
    # A version; 1.000.000 is a number.
    r"|(?!\d{1,3}(?:\.\d{3})++(?![\d.]))\d+(?:\.\d+){2,}+"
    r"|\d{1,3}\u00b0\s?\d{1,2}[\u2032'\u2019](?:\s?\d{1,2}[\u2033\"\u201d])?"
)
_PHONE = re.compile(r"\d{1,4}(?:[ -]?\(?\d{1,5}\)?){2,8}")
_DIALLED = re.compile(r"\d+(?:[ -]\d+)*+(?!\w)")
_SHARE = re.compile(r"(\d{1,2})\s?([/:\u2013-])\s?(\d{1,2})(?![\d/:\u2013-]|\.\d)")
# "1." or "3)" or "8.4 Payment" where a line begins.
_LABEL = re.compile(r"\d{1,3}[.)](?=\s|$)|\d{1,3}(?:\.\d{1,3})+\.?(?=\s+[A-ZÀ-ÞА-ЯІЇЄҐ])|\d{1,3}\)")
# "(1) The Commission": the number of a paragraph within the line.
_BRACKETED = re.compile(r"\d{1,3}\)(?=\s+[A-ZÀ-ÞА-ЯІЇЄҐ])")
_INDENT = 12
_MARGIN = " \t(*#>-•–—\u00a0"


def passed_over(page: Page, at: int) -> list[Found]:
    """Return what lets the reader step over a figure that is no quantity; else nothing."""
    match = next(filter(None, _tries(page, page.starts[at])), None)
    return [Found(match.start(), match.end(), page.at(match.end()))] if match else []


def _tries(page: Page, start: int) -> Iterator[re.Match[str] | None]:
    """Match each kind of what is no quantity, the surest first."""
    source, before = page.source, page.before(start)
    if page.word(page.at(start) - 1) in page.language.figures.dialled:
        yield _DIALLED.match(source, start)
    yield (_PHONE if before == "+" else _NONE).match(source, start)
    if _begins_line(source, start):
        yield _LABEL.match(source, start)
    if before == "(":
        yield _BRACKETED.match(source, start)
    if starts := page.language.figures.sentence_starts:
        yield _ordinal(starts).match(source, start)


@cache
def _ordinal(sentence_starts: str) -> re.Pattern[str]:
    """Return the pattern of "3." in "zum 3. Werktag"; ``sentence_starts`` begin a sentence."""
    starts = "|".join(word.replace("*", r"\w*") for word in sentence_starts.split())
    return re.compile(rf"\d{{1,2}}\.(?=\s[^\W\d_])(?!\s(?:{starts})\b)")


def _begins_line(source: str, start: int) -> bool:
    # A fixed look back: a text without line breaks must not be searched from every figure.
    indent = source[max(0, start - _INDENT) : start].rpartition("\n")
    return (start <= _INDENT or bool(indent[1])) and not indent[2].strip(_MARGIN)


def share_at(page: Page, at: int) -> list[Found]:
    """Return "2/3" as a number and "50/50", 60:40, 50-50 as two shares in per cent."""
    match = _SHARE.match(page.source, page.starts[at])
    if not match or page.before(match.start()) in ("/", ".", ":"):
        return []
    above, sign, below = int(match[1]), match[2], int(match[3])
    # 40-60 is a range; a clock shows no two figures that are a hundred together.
    if above + below == 100 and (sign in "/:" or above == below):
        return [_part(page, match, 1), _part(page, match, 3)]
    if sign != "/" or not 0 < above < below <= 10 or match[1][0] == "0":
        return []
    behind = page.at(match.end())
    exact = quotient(Fraction(above, below))
    number = Number(exact, match.start(), match.end(), behind, LEANING)
    return [Found(match.start(), match.end(), behind, "number", "", LEANING, number)]


def _part(page: Page, match: re.Match[str], part: int) -> Found:
    start, end = match.span(part)
    behind = page.at(match.end())
    number = Number(Decimal(match[part]), start, end, behind, LEANING)
    unit = Unit("percent", "percent", 1, LEANING)
    return Found(start, end, behind, "percent", "", LEANING, number, unit)
