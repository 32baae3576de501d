"""What a party has declared that it wants, and whether a step leads toward that or away from it.

Only what is measured leads anywhere, and only for whoever has declared a side of the rail or a
place on it. Nothing is told of a party that has declared nothing, nor of what it declared in words
that no rail holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Literal

from plans.model import Interest, Registers
from plans.negotiating.gauges import Measured
from plans.terms import Amount, Money, Percent, Span, figure_of
from plans.values import frozen


@frozen
class Declared:
    """An interest, and whose it is."""

    party: str
    interest: Interest


def interests_on(registers: Registers, issue: str, day: str | None) -> tuple[Declared, ...]:
    """Return what parties wanted on ``issue`` on ``day``, in the order of the register.

    Who has declared nothing is not in it: what such a party wants is not known.
    """
    return tuple(each for each in _on(registers, issue) if held(each.interest, day))


def _on(registers: Registers, issue: str) -> Iterator[Declared]:
    for party, known in registers.parties.parties.items():
        yield from (Declared(party, each) for each in known.interests if each.issue == issue)


def held(interest: Interest, day: str | None) -> bool:
    """Say whether an interest is known to have held on ``day``, which may be a month or a year.

    It holds from the day on which it was declared, and up to the day before ``until``. Where days
    are given so roughly that this cannot be told, it is not known.
    """
    if day is None:
        return not (interest.declared or interest.until)
    begun = not interest.declared or _not_after(interest.declared, day)
    return begun and not (interest.until and _not_after(interest.until, day))


def _not_after(first: str, second: str) -> bool:
    """Say whether ``first`` is known to be no later; days and months compare as far as both go."""
    known = min(len(first), len(second))
    return first[:known] <= second[:known]


Leaning = Literal["toward", "away", "past", "unmoved", "not told"]
_SIDES = {"higher": 1, "lower": -1}


@frozen
class Leans:
    """How a step stands to one declared interest.

    ``past`` is a step from one side of the wanted place to the other; ``unmoved`` one between equal
    places; ``not told`` one of which nobody can say it, since the two are not on one rail.
    """

    declared: Declared
    leaning: Leaning


def leans(found: Measured | None, declared: Declared) -> Leans:
    """Return how a step stands to what was declared."""
    return Leans(declared, _leaning(found, declared.interest.wants) if found else "not told")


def _leaning(found: Measured, wants: str) -> Leaning:
    before, after = found.before.place, found.after.place
    if wants in _SIDES:
        side = _SIDES[wants]
        return _named((after > before) - (after < before), side)
    target = _target(found, wants)
    if target is None:
        return "not told"
    if before == after:
        return "unmoved"
    if min(before, after) < target < max(before, after):
        return "past"
    return "toward" if _nearer(before, after, target) else "away"


def _named(rises: int, side: int) -> Leaning:
    if not rises:
        return "unmoved"
    return "toward" if rises == side else "away"


def _nearer(before: Decimal, after: Decimal, target: Decimal) -> bool:
    """Whether ``after`` is nearer, where both are on one side of ``target``."""
    return after > before if target >= max(before, after) else after < before


def _target(found: Measured, wants: str) -> Decimal | None:
    """Return the place on the rail that is wanted."""
    if found.gauge == "scale":
        return Decimal(found.scale.index(wants)) if wants in found.scale else None
    if wants == "unlimited":
        return Decimal("Infinity")
    for kind in (Percent, Money, Span, Amount):
        try:
            figure = figure_of(kind.read(wants))
        except ValueError:
            continue
        if figure.number is not None and _unit(figure.unit, figure.currency) == found.unit:
            return figure.number
    return None


def _unit(unit: str, currency: str) -> str:
    return "percentage point" if unit == "%" else unit or currency
