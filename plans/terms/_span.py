"""Lengths of time: ``10 years``, ``permanent``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import ClassVar

from plans.terms._amount import plain, read_number, signed
from plans.values import frozen

# Mean Gregorian lengths, to order spans of different units; a span is never converted for display.
_DAYS = {
    "minute": Decimal(1) / 1440,
    "hour": Decimal(1) / 24,
    "day": Decimal(1),
    "working day": Decimal(7) / 5,
    "week": Decimal(7),
    "month": Decimal("30.436875"),
    "year": Decimal("365.2425"),
}
# Units of which one is always as many of the other. A day may be a day of the calendar and is
# not 24 hours, and no month is 30 days.
IN_SMALLER = {"year": (12, "month"), "week": (7, "day"), "hour": (60, "minute")}
_SPAN = re.compile(rf"(\d[\d,. ]*?)[\s-]*({'|'.join(sorted(_DAYS, key=len, reverse=True))})s?")


@frozen
class Span:
    """A length of time; without a number it is ``permanent`` or ``unspecified``."""

    number: Decimal | None
    unit: str

    expects: ClassVar[str] = "a length of time such as '10 years', or 'permanent'"
    example: ClassVar[str] = "10 years"

    @classmethod
    def read(cls, text: str) -> Span:
        """Read ``10 years``, ``1 month``, ``45 working days``, ``permanent``, ``unspecified``."""
        if text in ("permanent", "unspecified"):
            return cls(None, text)
        match = _SPAN.fullmatch(text.strip())
        if not match:
            raise ValueError(f"'{text}' is not {cls.expects}")
        return cls(read_number(match[1]), match[2])

    def __str__(self) -> str:
        if self.number is None:
            return self.unit
        return f"{plain(self.number)} {self.unit}{'' if self.number == 1 else 's'}"

    @property
    def shown(self) -> str:
        return str(self)

    @property
    def permanent(self) -> bool:
        return self.unit == "permanent"

    def order(self, other: Span) -> int | None:
        """Return -1, 0 or 1 as ``other`` is shorter, equal or longer; None if unspecified."""
        if "unspecified" in (self.unit, other.unit):
            return 0 if self == other else None
        before, after = self._days(), other._days()
        return (after > before) - (after < before)

    def delta(self, other: Span) -> str | None:
        """Return the signed difference in the smaller unit of the two; None if there is none."""
        here, there = (self, other) if self.unit == other.unit else (self.smaller, other.smaller)
        if here.number is None or there.number is None or here.unit != there.unit:
            return None
        change = there.number - here.number
        return f"{signed(change)} {here.unit}{'' if abs(change) == 1 else 's'}"

    @property
    def smaller(self) -> Span:
        """The same length in a unit of which one of its own is always as many: years in months."""
        if self.number is None or self.unit not in IN_SMALLER:
            return self
        many, unit = IN_SMALLER[self.unit]
        return Span(self.number * many, unit)

    def _days(self) -> Decimal:
        return Decimal("Infinity") if self.number is None else self.number * _DAYS[self.unit]
