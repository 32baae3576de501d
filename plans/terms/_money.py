"""Sums of money: ``USD 100 billion``."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import ClassVar

from plans.terms._amount import EXACT, plain, read_number, signed
from plans.values import frozen

_SCALES = {"trillion": 12, "billion": 9, "million": 6, "thousand": 3}
_SHORT = {"tn": "trillion", "bn": "billion", "mn": "million", "m": "million", "k": "thousand"}
_MONEY = re.compile(r"([A-Z]{3})\s+(-?[\d,. ]*\d)\s*([a-z]+)?")


@frozen
class Money:
    """A sum in one currency, named by its ISO 4217 code."""

    number: Decimal
    currency: str

    expects: ClassVar[str] = "a sum such as 'USD 100 billion'"
    example: ClassVar[str] = "USD 1 billion"

    @classmethod
    def read(cls, text: str) -> Money:
        """Read ``USD 100 billion``, ``EUR 90bn`` or ``UAH 1,250.50``."""
        match = _MONEY.fullmatch(text.strip())
        scale = match and match[3] and _SHORT.get(match[3], match[3])
        if not match or (scale and scale not in _SCALES):
            raise ValueError(f"'{text}' is not {cls.expects}")
        number = read_number(match[2])
        return cls(EXACT.scaleb(number, _SCALES[scale]) if scale else number, match[1])

    def __str__(self) -> str:
        return f"{self.currency} {_scaled(self.number)}"

    @property
    def shown(self) -> str:
        return str(self)

    def order(self, other: Money) -> int | None:
        """Return -1, 0 or 1 as ``other`` is below, equal or above; None across currencies."""
        if self.currency != other.currency:
            return None
        return (other.number > self.number) - (other.number < self.number)

    def delta(self, other: Money) -> str | None:
        """Return the signed difference, or None across currencies."""
        if self.currency != other.currency:
            return None
        change = EXACT.subtract(other.number, self.number)
        return f"{signed(change)[0]}{self.currency} {_scaled(abs(change))}"


_CENTS = Decimal("0.01")


def _scaled(number: Decimal) -> str:
    for word, power in _SCALES.items():
        small = EXACT.scaleb(number, -power)
        # "1.5 billion" reads well, "1.234567 billion" does not: then the digits are spelled out.
        if abs(small) >= 1 and small == EXACT.quantize(small, _CENTS):
            return f"{plain(small)} {word}"
    return f"{number:,f}" if number != number.to_integral() else f"{int(number):,}"
