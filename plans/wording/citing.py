"""How a source is quoted to a reader."""

from __future__ import annotations

from collections.abc import Container, Iterable

from plans.diffing import Leg
from plans.model import Registers


def cited(sources: Iterable[str], registers: Registers, known: Container[str] = ()) -> str:
    """Return the sources as a reader needs them: publisher, title, date; the id if unknown.

    Those that are ``known`` by now are cited without their titles.
    """
    return "; ".join(
        _publisher(id, registers) if id in known else _one(id, registers) for id in sources
    )


def _one(id: str, registers: Registers) -> str:
    source = registers.sources.sources.get(id)
    if source is None:
        return id
    parts = [source.publisher, f"“{source.title}”", source.date or "undated"]
    return ", ".join(part for part in parts if part)


def supported(
    attestation: str | None,
    sources: Iterable[str],
    registers: Registers,
    known: Container[str] = (),
) -> str:
    """Return what supports a claim: ``single-source: Defence Talks, “…”, 2025-12-06``."""
    where = cited(sources, registers, known)
    if attestation and where:
        return f"{attestation}: {where}"
    return where or attestation or "no source recorded"


def standing(legs: Iterable[Leg], attestation: str | None, registers: Registers) -> str:
    """Return what a judgement stands on: its weakest leg, then each, that of the line by whom."""
    each = ", ".join(_leg(leg, registers) for leg in legs)
    return f"{attestation or 'nothing'} at its weakest: {each}"


def _leg(leg: Leg, registers: Registers) -> str:
    said = _in_words(leg)
    by = "; ".join(_publisher(id, registers) for id in leg.sources) if leg.of == "line" else ""
    return f"{said} ({by})" if by else said


def _publisher(id: str, registers: Registers) -> str:
    """Return who published a source and when; its title stands on the page and in the log."""
    source = registers.sources.sources.get(id)
    if source is None:
        return id
    return " ".join(filter(None, (source.publisher or source.title, source.date)))


def legs_in_words(legs: Iterable[Leg]) -> str:
    """Return how each leg of a judgement is attested: ``line published, text after reported``."""
    return ", ".join(map(_in_words, legs))


def _in_words(leg: Leg) -> str:
    """Return how one leg is attested: ``text after reported``."""
    names = {"line": "line", "before": "text before", "after": "text after"}
    return f"{names[leg.of]} {leg.attestation or 'unsupported'}"


def counted(number: int, singular: str, plural: str = "") -> str:
    """Return ``1 clause`` or ``3 clauses``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"
