"""How far apart two statements on an issue are: in numbers, or in steps of its scale.

Only like is measured against like: a figure with another of the same kind of term, paid, held and
used alike, and a word with another on the same scale. Whatever else differs has no distance, and
none is made up.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any, Literal

from plans.model import Issue
from plans.negotiating.scale_steps import on_scale, scale_of
from plans.terms import Amount, Due, Figure, Span, Term, difference, figure_of, worth
from plans.values import frozen

Gauge = Literal["number", "percent", "date", "scale"]

# How a figure binds, when and under which condition: that may differ where the figures compare.
_QUALIFYING = frozenset({"role", "scope", "condition"})
NO_LIMIT = Decimal("Infinity")


@frozen
class Mark:
    """A place on the rail of an issue.

    Attributes:
        place: the number; of a day its ordinal; on a scale the step, counted from 0. What has no
            limit is infinite.
        shown: the figure or word as a reader has it.
    """

    place: Decimal
    shown: str


@frozen
class Measured:
    """Two marks on one rail.

    Attributes:
        gauge: what the rail counts.
        unit: what ``change`` counts: ``personnel``, ``percentage point``, ``day``, ``step``.
        scale: the words of the scale, lowest first; empty for figures.
        before: where the first statement stands.
        after: where the second does.
        change: how much more the second is; None where one of the two has no limit.
    """

    gauge: Gauge
    unit: str
    scale: tuple[str, ...]
    before: Mark
    after: Mark
    change: Decimal | None


def measured(before: Term, after: Term, issue: Issue | None) -> Measured | None:
    """Return how far apart two statements on ``issue`` are; None if that cannot be measured."""
    return (_on_scale(before, after, issue) if issue else None) or _in_figures(before, after)


def _on_scale(before: Term, after: Term, issue: Issue) -> Measured | None:
    scale = scale_of(before, issue)
    if scale != scale_of(after, issue) and not issue.scale:
        return None
    steps = [on_scale(each, issue) for each in (before, after)]
    first, second = (
        Mark(Decimal(step.rank), step.word) if step and step.rank is not None else None
        for step in steps
    )
    if first is None or second is None:
        return None
    return Measured("scale", "step", scale, first, second, second.place - first.place)


def _in_figures(before: Term, after: Term) -> Measured | None:
    if before.alternatives or after.alternatives or _about(before) != _about(after):
        return None
    old, new = _value(before), _value(after)
    if _unlimited(old) or _unlimited(new):
        return _without_limit(old, new)
    for one, other in ((old, new), (worth(old), worth(new))):
        if found := difference(figure_of(one), figure_of(other)):
            marks = (
                Mark(_place(figure_of(one)), _shown(old)),
                Mark(_place(figure_of(other)), _shown(new)),
            )
            return Measured(_gauge(figure_of(one)), found[1], (), *marks, found[0])
    return None


def _about(term: Term) -> Any:
    """Return what a figure is of, so far as two figures have to agree in it to be compared."""
    fields = term.deciding_fields.items()
    told = {name: value for name, value in fields if name not in _QUALIFYING | {term.main}}
    value = _value(term)
    return term.kind, told, value.anchor if isinstance(value, Due) else ""


def _value(term: Term) -> Any:
    return getattr(term, term.main) if term.main else None


def _unlimited(value: Any) -> bool:
    match value:
        case Amount(number=None, unit="unlimited"):
            return True
        case Span():
            return value.permanent
        case _:
            return False


def _without_limit(old: Any, new: Any) -> Measured | None:
    """Return two marks of which one has no limit, and so is no number of anything away."""
    before, after = _limit(old), _limit(new)
    if before is None or after is None:
        return None
    unit = figure_of(old).unit or figure_of(new).unit
    change = Decimal(0) if before.place == after.place else None
    return Measured("number", unit, (), before, after, change)


def _limit(value: Any) -> Mark | None:
    if _unlimited(value):
        return Mark(NO_LIMIT, "permanent" if isinstance(value, Span) else "no limit")
    number = figure_of(value).number
    return None if number is None else Mark(number, _shown(value))


def _place(figure: Figure) -> Decimal:
    return Decimal(figure.day.toordinal()) if figure.day else figure.number or Decimal(0)


def _gauge(figure: Figure) -> Gauge:
    if figure.day:
        return "date"
    return "percent" if figure.unit == "%" else "number"


def _shown(value: Any) -> str:
    return str(getattr(value, "shown", value))
