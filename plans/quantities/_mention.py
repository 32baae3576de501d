"""What is found in a text, finished (``Mention``) and under construction (``Found``)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

    from plans.terms._amount import Amount, Percent
    from plans.terms._due import Due
    from plans.terms._money import Money
    from plans.terms._span import Span

Kind = Literal[
    "number", "percent", "money", "duration", "deadline", "date", "modal", "negation", "reference"
]

# How sure a reading is. The words are for the reader of this code, the order is what counts.
SURE, GOOD, LIKELY, LEANING, OPEN, GUESS = 0.95, 0.9, 0.8, 0.6, 0.5, 0.3


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity, time, reference or word of force, and where it stands."""

    start: int
    end: int
    text: str
    kind: Kind
    value: Amount | Percent | Money | Span | Due | str
    confidence: float


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
