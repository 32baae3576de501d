"""Names for parties where no register is at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable

NameOf = Callable[[str], str]

# A short id is an abbreviation (us, eu, e3, nato); a longer one is a name (ukraine).
_ABBREVIATION = 4


def default_name(party: str) -> str:
    """Return a readable name for a party id: ``us`` → US, ``world-bank`` → World Bank."""
    if len(party) <= _ABBREVIATION:
        return party.upper()
    return " ".join(word[:1].upper() + word[1:] for word in party.split("-"))


def listed(parties: Iterable[str], name_of: NameOf) -> str:
    """Return the parties' names as a phrase: ``Russia, Ukraine and US``."""
    *most, last = [name_of(party) for party in parties] or [""]
    return f"{', '.join(most)} and {last}" if most else last
