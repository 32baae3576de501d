"""How a source is quoted to a reader."""

from __future__ import annotations

from collections.abc import Iterable

from plans.model import Registers


def cited(sources: Iterable[str], registers: Registers) -> str:
    """Return the sources as a reader needs them: publisher, title, date; the id if unknown."""
    return "; ".join(_one(id, registers) for id in sources)


def _one(id: str, registers: Registers) -> str:
    source = registers.sources.sources.get(id)
    if source is None:
        return id
    parts = [source.publisher, f"“{source.title}”", source.date or "undated"]
    return ", ".join(part for part in parts if part)


def supported(attestation: str | None, sources: Iterable[str], registers: Registers) -> str:
    """Return what supports a claim: ``single-source: Defence Talks, “…”, 2025-12-06``."""
    where = cited(sources, registers)
    if attestation and where:
        return f"{attestation}: {where}"
    return where or attestation or "no source recorded"


def counted(number: int, singular: str, plural: str = "") -> str:
    """Return ``1 clause`` or ``3 clauses``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"
