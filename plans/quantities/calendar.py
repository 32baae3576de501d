"""Days and months of the calendar as values; what the calendar does not have is no date."""

from __future__ import annotations

from datetime import date

from plans.quantities.mention_draft import LEANING, LIKELY, Found
from plans.terms import Due


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the day; None if there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def dated(found: Found, year: int, month: int, day: int) -> Found | None:
    """Return ``found`` as a date."""
    exact = day_of(year, month, day)
    if not exact:
        return None
    found.kind, found.value = "date", Due(day=exact)
    return found


def yearless(found: Found, month: int, day: int) -> Found | None:
    """Return ``found`` as a day of every year, ``--12-31``."""
    # A leap year, so that 29 February is a day.
    if not day_of(2000, month, day):
        return None
    found.kind, found.value, found.confidence = "date", f"--{month:02}-{day:02}", LEANING
    return found


def month_alone(found: Found, year: int, month: int) -> Found | None:
    """Return ``found`` as a month, ``2025-05``."""
    if not 1 <= month <= 12 or not year:
        return None
    found.kind, found.value, found.confidence = "date", f"{year:04}-{month:02}", LIKELY
    return found
