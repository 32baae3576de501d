"""Where the two ends of a step stand on the rail of its issue, in per cent of its width.

Pictures have no coordinates of their own: places are percentages, so that words keep their size on
any screen. Percentages run from 0 to 100, figures from nought, scales over all their steps; what
has no limit stands beyond a broken rail.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from plans.results import MarkDocument, MeasureDocument
from plans.values import frozen

# The rail begins and ends so far from the edges, and so near to its end if there is more beyond.
FIRST, LAST, _BROKEN = 2.0, 98.0, 78.0


@frozen
class EndView:
    """An end of a step: its place, and the figure or word that stands there."""

    x: float
    shown: str


@frozen
class RailView:
    """A rail with a step on it.

    Attributes:
        before: where the step begins.
        after: where it ends.
        first: what the left end of the rail is called.
        last: what its right end is called.
        ticks: where the steps of a scale are.
        broken: from where on the rail is broken, since the one end has no limit; None if none has.
    """

    before: EndView
    after: EndView
    first: str
    last: str
    ticks: tuple[float, ...] = ()
    broken: float | None = None

    @property
    def backward(self) -> bool:
        """Whether the step leads to the left."""
        return self.after.x < self.before.x


def rail_of(measure: MeasureDocument) -> RailView:
    """Return the rail of what was measured."""
    ends = measure.before, measure.after
    numbers = [Decimal(each.number) for each in ends if each.number is not None]
    low, high = _span(measure, numbers)
    broken = len(numbers) < len(ends)
    last = _BROKEN if broken else LAST
    before, after = (EndView(_x(each, low, high, last), each.shown) for each in ends)
    ticks = tuple(_at(Decimal(step), low, high, last) for step, _ in enumerate(measure.scale))
    words = _names(measure, low, high)
    return RailView(before, after, *words, ticks, last if broken else None)


def _span(measure: MeasureDocument, numbers: list[Decimal]) -> tuple[Decimal, Decimal]:
    match measure.gauge:
        case "percent":
            return Decimal(0), max(Decimal(100), *numbers)
        case "scale":
            return Decimal(0), Decimal(len(measure.scale) - 1)
        case "date":
            return min(numbers), max(numbers)
        case "number":
            return min(Decimal(0), *numbers), max(Decimal(0), *numbers)


def _names(measure: MeasureDocument, low: Decimal, high: Decimal) -> tuple[str, str]:
    match measure.gauge:
        case "percent":
            return "0 %", f"{high:f} %"
        case "scale":
            return measure.scale[0], measure.scale[-1]
        case "date":
            return _day(low), _day(high)
        case "number":
            return ("0" if low == 0 else ""), ""


def _x(mark: MarkDocument, low: Decimal, high: Decimal, last: float) -> float:
    return LAST if mark.number is None else _at(Decimal(mark.number), low, high, last)


def _at(number: Decimal, low: Decimal, high: Decimal, last: float) -> float:
    if low == high:
        return (FIRST + last) / 2
    return round(FIRST + (last - FIRST) * float((number - low) / (high - low)), 2)


def _day(number: Decimal) -> str:
    return date.fromordinal(int(number)).isoformat()
