"""Numbers with a unit: ``600000 personnel``, ``50 %``."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from typing import ClassVar

from plans.values import frozen

# 40 digits hold any sum or head count; more is an attack on Decimal's arithmetic, not a quantity.
MAX_DIGITS = 40
# Enough for such a number in trillionths, and for the difference of two.
EXACT = Context(prec=3 * MAX_DIGITS)
# More places behind the point are those of a fraction.
_MOST_PLACES = 4
# The unit of an ordinal, the tenth day, is called as one of it.
_PERIODS = frozenset(("day", "week", "month", "quarter", "year"))
# What a number is, before it, by the role that it has.
BOUNDS = {"cap": "at most ", "floor": "at least ", "target": "a target of "}
_NUMBER = r"-?\d[\d,\u00a0\u202f' ]*(?:\.\d+)?"
_AMOUNT = re.compile(rf"(?P<number>{_NUMBER})\s*(?P<unit>[^\d\s].*)?")


def read_number(text: str) -> Decimal:
    """Return the Decimal that ``text`` spells with a decimal point and optional separators.

    Raises:
        ValueError: not a number, or longer than 40 digits.
    """
    digits = re.sub(r"[,\s']", "", text)
    if len(digits.removeprefix("-")) > MAX_DIGITS:
        raise ValueError(f"a number of more than {MAX_DIGITS} digits")
    if not re.fullmatch(r"-?\d+(\.\d+)?", digits):
        raise ValueError(f"'{text}' is not a number")
    return Decimal(digits)


def plain(number: Decimal) -> str:
    """Return ``number`` without exponent and without trailing zeros after the point."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def grouped(number: Decimal) -> str:
    """Return ``number`` as people read it, ``600,000``."""
    whole, point, rest = plain(number).partition(".")
    return f"{int(whole):,}{point}{rest}"


@frozen
class Amount:
    """A number with its unit; without a number it is ``unlimited`` or ``unspecified``."""

    number: Decimal | None
    unit: str = ""

    expects: ClassVar[str] = "a number with a unit such as '600000 personnel', or 'unlimited'"
    example: ClassVar[str] = "5 jets"

    @classmethod
    def read(cls, text: str) -> Amount:
        """Read ``600000 personnel``, ``600,000 personnel``, ``unlimited`` or ``unspecified``."""
        if text in ("unlimited", "unspecified"):
            return cls(None, text)
        match = _AMOUNT.fullmatch(text.strip())
        if not match:
            raise ValueError(f"'{text}' is not {cls.expects}")
        return cls(read_number(match["number"]), (match["unit"] or "").strip())

    def __str__(self) -> str:
        return self.unit if self.number is None else f"{plain(self.number)} {self.unit}".strip()

    @property
    def shown(self) -> str:
        return self.unit if self.number is None else f"{grouped(self.number)} {self.unit}".strip()

    def order(self, other: Amount) -> int | None:
        """Return -1, 0 or 1 as ``other`` is below, equal or above; None if not comparable."""
        if "unspecified" in (self.unit, other.unit):
            return 0 if self == other else None
        sizes = [value.number for value in (self, other)]
        if None not in sizes and self.unit != other.unit:
            return None
        before, after = (Decimal("Infinity") if size is None else size for size in sizes)
        return (after > before) - (after < before)

    def delta(self, other: Amount) -> str | None:
        """Return the signed difference to ``other`` in words, or None where there is none."""
        if self.number is None or other.number is None or self.unit != other.unit:
            return None
        change = other.number - self.number
        # What a third is more than a quarter has no end, and says nothing to anybody.
        if -int(change.normalize().as_tuple().exponent) > _MOST_PLACES:
            return None
        many = self.unit in _PERIODS and abs(change) != 1
        return f"{signed(change)} {self.unit}{'s' if many else ''}".strip()


def signed(number: Decimal) -> str:
    """Return ``number`` with a true plus or minus sign: ``−20``, ``+200,000``."""
    return ("−" if number < 0 else "+") + grouped(abs(number))


@frozen
class Percent:
    """A share in per cent."""

    number: Decimal

    expects: ClassVar[str] = "a percentage such as '50 %'"
    example: ClassVar[str] = "5 %"

    @classmethod
    def read(cls, text: str) -> Percent:
        """Read ``50 %``, ``12.5%`` or ``50 percent``."""
        match = re.fullmatch(rf"({_NUMBER})\s*(?:%|per ?cent)", text.strip())
        if not match:
            raise ValueError(f"'{text}' is not {cls.expects}")
        return cls(read_number(match[1]))

    def __str__(self) -> str:
        return f"{plain(self.number)} %"

    @property
    def shown(self) -> str:
        return str(self)

    def order(self, other: Percent) -> int:
        """Return -1, 0 or 1 as ``other`` is below, equal or above."""
        return (other.number > self.number) - (other.number < self.number)

    def delta(self, other: Percent) -> str:
        """Return the difference in percentage points."""
        change = other.number - self.number
        return f"{signed(change)} point{'' if abs(change) == 1 else 's'}"
