"""The figure in a value: its number and what it counts, or its day, for whoever calculates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from plans.terms._amount import EXACT, Amount, Percent
from plans.terms._base import Term
from plans.terms._due import Due
from plans.terms._money import Money
from plans.terms._span import Span
from plans.values import frozen


@frozen
class Figure:
    """A number with its unit or currency, or a day; what a value does not have is empty."""

    number: Decimal | None = None
    unit: str = ""
    currency: str = ""
    day: date | None = None


NO_FIGURE = Figure()


def figure_of(value: Any) -> Figure:
    """Return the figure in ``value``; of a term that in the field that it is about."""
    match value:
        case None | str():  # as most are
            return NO_FIGURE
        case Money(number=number, currency=currency):
            return Figure(number, currency=currency)
        case Percent(number=number):
            return Figure(number, "%")
        case (
            Amount(number=Decimal() as number, unit=unit)
            | Span(number=Decimal() as number, unit=unit)
        ):
            return Figure(number, unit)
        case Due(day=day, span=span):
            return Figure(day=day) if day else figure_of(span)
        case Term():
            return figure_of(getattr(value, value.main)) if value.main else NO_FIGURE
        case _:
            return NO_FIGURE


def difference(before: Figure, after: Figure) -> tuple[Decimal, str] | None:
    """Return how much more ``after`` is, and of what; None where the two do not compare."""
    if before.day and after.day:
        return Decimal((after.day - before.day).days), "day"
    kinds = (before.unit, before.currency), (after.unit, after.currency)
    if before.number is None or after.number is None or kinds[0] != kinds[1]:
        return None
    unit = "percentage point" if after.unit == "%" else after.unit or after.currency
    return EXACT.subtract(after.number, before.number), unit
