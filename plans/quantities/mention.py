"""What is found in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from plans.values import frozen

if TYPE_CHECKING:
    from plans.quantities.frequencies import Often, Repeated
    from plans.quantities.qualifications import Qualifier
    from plans.terms import Amount, Due, Money, Percent, Span

Kind = Literal[
    "number",
    "ordinal",
    "percent",
    "money",
    "duration",
    "deadline",
    "date",
    "time",
    "modal",
    "negation",
    "reference",
    "qualifier",
    "name",
    "phrase",
]

# What binds, denies, qualifies or names, and what holds several of these or of values; all others
# but references are values.
_FORCE: frozenset[Kind] = frozenset({"modal", "negation", "qualifier", "name", "phrase"})
_NO_VALUE: frozenset[Kind] = _FORCE | {"reference"}

# "Over" and "under" leave the number itself out.
Sense = Literal["least", "most", "above", "below"]


@frozen
class Bound:
    """That a number is a floor or a ceiling, with the words that say so and the number."""

    sense: Sense
    start: int
    end: int
    text: str

    @property
    def is_floor(self) -> bool:
        return self.sense in ("least", "above")


@frozen
class Mention:
    """A quantity, time, reference or word of force, and where it stands."""

    start: int
    end: int
    text: str
    kind: Kind
    value: Amount | Percent | Money | Span | Due | Qualifier | Often | Repeated | str
    confidence: float
    bound: Bound | None = None

    @property
    def is_force(self) -> bool:
        """Whether it says how binding a statement is, on what condition, or by whom."""
        return self.kind in _FORCE

    @property
    def is_value(self) -> bool:
        """Whether it is something to measure or to date."""
        return self.kind not in _NO_VALUE
