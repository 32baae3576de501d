"""A mention under construction: its number, its unit, how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from plans.quantities.mention import Kind
from plans.terms import Due

# How sure a reading is. The words are for the reader of this code, the order is what counts.
SURE, GOOD, LIKELY, LEANING, OPEN, GUESS = 0.95, 0.9, 0.8, 0.6, 0.5, 0.3


class Unit(NamedTuple):
    """What a number counts; ``factor`` turns decades into years.

    A ``loose`` unit is just the noun that follows: it says nothing about the number before.
    """

    kind: Kind
    name: str
    factor: int = 1
    confidence: float = SURE
    loose: bool = False


@dataclass(slots=True)
class Number:
    """A number as written: ``value`` before its scale, the ten to the power of ``scale``."""

    value: Decimal
    start: int
    end: int
    next: int  # the token behind it
    confidence: float
    scale: int = 0
    year: bool = False  # may be a year of the calendar
    weak: bool = False  # may be an article: "un", "ein", "one"


@dataclass(slots=True)
class Found:
    """A mention whose neighbours may still lend it a unit; without a kind it is passed over."""

    start: int
    end: int
    next: int
    kind: Kind | None = None
    value: Due | str = ""
    confidence: float = SURE
    number: Number | None = None
    unit: Unit | None = None
