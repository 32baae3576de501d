"""How small things are set: dates, labels, the first letter of a sentence."""

from __future__ import annotations

_MONTHS = "January February March April May June July August September October November December"


def day(date: str | None) -> str:
    """Return ``2025-12-06`` as ``6 December 2025``; partial dates stay partial."""
    if not date:
        return "undated"
    year, month, number = [*date.split("-"), "", ""][:3]
    name = _MONTHS.split()[int(month) - 1] if month else ""
    return " ".join(part for part in (number.lstrip("0"), name, year) if part)


def capital(text: str) -> str:
    """Return ``text`` with a capital first letter."""
    return text[:1].upper() + text[1:]


def compact(label: str) -> str:
    """Return ``14 (b)`` as lawyers cite it, ``14(b)``."""
    return label.replace(" (", "(")
