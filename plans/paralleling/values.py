"""Figures, dates, lengths of time and references, by what they amount to in any language."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from decimal import Decimal

from plans.diffing import printed
from plans.paralleling.differences import Kind, Said
from plans.quantities import Mention
from plans.roman import roman_part
from plans.terms import Amount, Due, Money, Percent, Span

# "One", "a second" and "both" stand for "a", "another" and "all": each language has its own.
_COMMON = 2
# Lengths of time that are a whole number of another: a year is twelve months and no number of days.
_UNITS = {
    "minute": ("minute", 1),
    "hour": ("minute", 60),
    "day": ("minute", 60 * 24),
    "week": ("minute", 60 * 24 * 7),
    "month": ("month", 1),
    "year": ("month", 12),
}


def said_in(found: tuple[Mention, ...]) -> list[Said]:
    """Return the values and references among ``found``, in order.

    What languages put into words in their own ways is none: ``one`` and ``first``, ``soon``,
    ``permanent``.
    """
    return [each for mention in found for each in _said(mention)]


def _said(mention: Mention) -> Iterator[Said]:
    if mention.kind == "reference":
        yield from _parts(mention)
    elif mention.is_value and (value := _value(mention)):
        yield value


def _value(mention: Mention) -> Said | None:
    match mention.value:
        case Due(day=None, span=None):
            return None
        case Due(day=None, span=Span() as span) | (Span() as span):
            return _span(mention, span)
        case Due(day=day):
            return _made(mention, "date", str(day), str(day))
        case Money(number=number) as money:
            return _made(mention, "money", str(money), str(money), number)
        case Percent(number=number) as share:
            return _made(mention, "percent", str(share), number, number)
        case Amount() as amount:
            return _amount(mention, amount)
        case word:
            return _worded(mention, str(word))


def _span(mention: Mention, span: Span) -> Said | None:
    if span.number is None:
        return None
    unit, times = _UNITS.get(span.unit, (span.unit, 1))
    return _made(mention, "duration", str(span), (unit, span.number * times), span.number)


def _amount(mention: Mention, amount: Amount) -> Said | None:
    """Return a number; what is counted stands in words, of which each language has its own."""
    if amount.number is None or (amount.number <= _COMMON and not _in_figures(mention)):
        return None
    kind: Kind = "ordinal" if mention.kind == "ordinal" else "number"
    return _made(mention, kind, Amount(amount.number).shown, amount.number, amount.number)


def _worded(mention: Mention, word: str) -> Said | None:
    match mention.kind:
        case "date" | "deadline":
            return _made(mention, "date", word, word)
        case "time":
            return _made(mention, "time", word, word)
        case "ordinal" if _in_figures(mention):
            return _made(mention, "ordinal", word, word)
        case _:
            return None


def _made(
    mention: Mention, kind: Kind, shown: str, key: Hashable, number: Decimal | None = None
) -> Said:
    return Said(kind, shown, mention.text, mention.start, mention.end, key, number)


def _in_figures(mention: Mention) -> bool:
    return any(sign.isdecimal() for sign in mention.text)


def _parts(mention: Mention) -> Iterator[Said]:
    """Yield the numbers of a reference: "paragraph 2 of Article 5" is "Article 5(2)"."""
    value = str(mention.value)
    place = mention.start, mention.end
    for order, token in enumerate(printed(value).numbers):
        if (number := _numeral(token)) is not None:
            yield Said("reference", value, mention.text, *place, number, within=order > 0)


def numerals(label: str) -> tuple[str, ...]:
    """Return the numbers of a printed label in figures; a letter counts as in the alphabet."""
    return tuple(_numeral(token) or token for token in printed(label).numbers)


def _numeral(token: str) -> str | None:
    """Return a number in figures; a letter is another one in each script, and tells nothing."""
    if token[0].isdecimal():
        return token
    number = roman_part(token)
    return str(number) if number else None
