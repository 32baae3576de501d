"""Who made a change in a file, as every format says it."""

from __future__ import annotations

from collections.abc import Iterable

from plans.diffing import Maker

_UNKNOWN = "unknown author"


def makers(found: Iterable[Maker]) -> str:
    """Return authors with their days: "Alice, 2026-01-02; Bob, 2026-01-03"."""
    return "; ".join(
        ", ".join(filter(None, (maker.author or _UNKNOWN, maker.date))) for maker in found
    )
