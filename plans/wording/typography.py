"""How small things are set: dates, labels, the first letter of a sentence."""

from __future__ import annotations

import re

from plans.terms import Amount

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


def is_worded(label: str) -> bool:
    """Say whether a printed number says itself what it numbers, as ``Article 5`` and ``§ 5`` do."""
    return _WORDED.match(label) is not None


# A word, a sign or a Chinese counter, and not a letter or two of a number such as "IV" or "B".
_WORDED = re.compile(r"[^\W\d_]{3,}[\s.]|[§第]")


def point_called(label: str) -> str:
    """Return a clause's printed number as it is cited: ``point 14(b)``, ``Article 5``."""
    said = compact(label)
    return said if is_worded(said) else f"point {said}"


def in_figures(wanted: str) -> str:
    """Return what is wanted with its number as people read it: ``800,000 personnel``."""
    try:
        return Amount.read(wanted).shown
    except ValueError:
        return wanted
