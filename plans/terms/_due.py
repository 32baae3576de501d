"""When something is due: a date, a time after an event, or as soon as possible."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal
from typing import ClassVar

from plans.terms._span import Span
from plans.values import frozen

_WORDS = ("as soon as possible", "unspecified", "immediately", "a fixed date")
_WORDS_AFTER = re.compile(rf"({'|'.join(_WORDS)})(?: (?:after|on|from) (.+))?")
_SPAN_AFTER = re.compile(r"(?:within )?(.+?)(?: (?:after|from|of) (.+))?")


@frozen
class Due:
    """A day, or a time counted from ``anchor``, or a word such as ``as soon as possible``."""

    day: date | None = None
    span: Span | None = None
    word: str = ""
    anchor: str = ""

    expects: ClassVar[str] = (
        "a due time such as '2027-01-01', '100 days after agreement' or 'as soon as possible'"
    )
    example: ClassVar[str] = "100 days"

    @classmethod
    def read(cls, text: str) -> Due:
        """Read a date, ``100 days after X``, ``as soon as possible [after X]``, ``unspecified``."""
        text = text.strip()
        if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
            return cls(day=date.fromisoformat(text))
        if match := _WORDS_AFTER.fullmatch(text):
            return cls(word=match[1], anchor=match[2] or "")
        match = _SPAN_AFTER.fullmatch(text)
        try:
            return cls(
                span=Span.read(match[1] if match else text), anchor=(match and match[2]) or ""
            )
        except ValueError:
            raise ValueError(f"'{text}' is not {cls.expects}") from None

    def __str__(self) -> str:
        if self.day:
            return self.day.isoformat()
        return f"{self.span or self.word}{self._after}"

    @property
    def shown(self) -> str:
        return str(self)

    @property
    def when(self) -> str:
        """The words behind a deed: ``by 2027-01-01``, ``within 10 days after signature``, ``…``.

        Of one that leaves the time open there are none.
        """
        if self.day:
            return f"by {self.day.isoformat()}"
        if self.span:
            return f"within {self}" if self.span.number is not None else self._after
        said = {"unspecified": "", "a fixed date": "on a fixed date"}.get(self.word, self.word)
        return f"{said}{self._after}".strip()

    @property
    def _after(self) -> str:
        return f" after {self.anchor}" if self.anchor else ""

    @property
    def exact(self) -> bool:
        """Whether a calendar or a stopwatch could tell that it has passed."""
        return self.day is not None or self.span is not None

    def order(self, other: Due) -> int | None:
        """Return -1, 0 or 1 as ``other`` is earlier, equal or later; None if not comparable."""
        if self.day and other.day:
            return (other.day > self.day) - (other.day < self.day)
        if self.span and other.span and self.anchor == other.anchor:
            return self.span.order(other.span)
        return 0 if self == other else None

    def delta(self, other: Due) -> str | None:
        """Return how far two days are apart, or the difference between two lengths of time."""
        if self.day and other.day:
            return _apart(self.day, other.day)
        if self.span and other.span and self.anchor == other.anchor:
            return self.span.delta(other.span)
        return None


def _apart(before: date, after: date) -> str:
    """Return how far two days are apart: in years or months where that comes out even."""
    months = 12 * (after.year - before.year) + after.month - before.month
    if not months or not (before.day == after.day or (_is_last(before) and _is_last(after))):
        return str(Span(Decimal(0), "day").delta(Span(Decimal((after - before).days), "day")))
    count, unit = (months // 12, "year") if months % 12 == 0 else (months, "month")
    return str(Span(Decimal(0), unit).delta(Span(Decimal(count), unit)))


def _is_last(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]
