"""What is found, as the values that terms hold."""

from __future__ import annotations

from decimal import Context, Decimal

from plans.quantities.bounds import bound_of
from plans.quantities.mention import Mention
from plans.quantities.mention_draft import Found
from plans.quantities.page import Page
from plans.terms import Amount, Due, Money, Percent, Span

# Forty digits and a scale of thirty, to the last digit.
_EXACT = Context(prec=120)


def finish(found: Found, page: Page, sure: float) -> Mention | None:
    """Return the mention; None for what is only stepped over."""
    value: Amount | Percent | Money | Span | Due | str = found.value
    if found.number:
        value = _worth(found)
    elif value == "permanent":
        value = Span(None, "permanent")
    if not found.kind:
        return None
    words = page.source[found.start : found.end]
    confidence = round(found.confidence * sure, 2)
    bound = bound_of(page, found)
    return Mention(found.start, found.end, words, found.kind, value, confidence, bound)


def _worth(found: Found) -> Amount | Percent | Money | Span:
    if found.kind == "duration":
        return span_of(found)
    number = _number(found)
    match found.kind:
        case "percent":
            return Percent(number)
        case "money":
            return Money(number, found.unit.name if found.unit else "")
        case _:
            return Amount(number, found.unit.name if found.unit else "")


def span_of(found: Found) -> Span:
    """Return the length of time of a duration."""
    if not found.number or not found.unit:
        return Span(None, "permanent")
    return Span(_number(found), found.unit.name)


def _number(found: Found) -> Decimal:
    if not found.number:
        return Decimal(0)
    factor = found.unit.factor if found.unit else 1
    whole = found.number.value.scaleb(found.number.scale, _EXACT)
    return _EXACT.multiply(whole, Decimal(factor))
