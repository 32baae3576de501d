"""What is found in a text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from plans.terms import Amount, Due, Money, Percent, Span

Kind = Literal[
    "number", "percent", "money", "duration", "deadline", "date", "modal", "negation", "reference"
]


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity, time, reference or word of force, and where it stands."""

    start: int
    end: int
    text: str
    kind: Kind
    value: Amount | Percent | Money | Span | Due | str
    confidence: float
