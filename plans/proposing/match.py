"""How one clause of an import was matched."""

from __future__ import annotations

from plans.aligning import How
from plans.values import frozen


@frozen
class Match:
    """How one clause of the import was matched, for the summary."""

    id: str
    label: str
    title: str
    parent: tuple[str, ...]
    how: How
    score: float
    kept: tuple[str, ...]
    proposed: tuple[str, ...]
    look: str = ""
