"""Values on a declared scale, lowest first: "up" and "down" are derived, never guessed."""

from __future__ import annotations

from collections.abc import Sequence

from plans.values import frozen


@frozen
class Ranked:
    """A word and its place on a scale; no place means the scale does not hold it."""

    word: str
    rank: int | None

    def __str__(self) -> str:
        return self.word

    def order(self, other: Ranked) -> int | None:
        """Return -1, 0 or 1 as ``other`` is lower, equal or higher; None if off the scale."""
        if self.rank is None or other.rank is None:
            return 0 if self.word == other.word else None
        return (other.rank > self.rank) - (other.rank < self.rank)


# A step may hold several words of equal rank.
Scale = Sequence[str | tuple[str, ...]]


def ranked(word: str, scale: Scale) -> Ranked:
    """Return ``word`` with its place on ``scale``."""
    for rank, step in enumerate(scale):
        if word == step or (isinstance(step, tuple) and word in step):
            return Ranked(word, rank)
    return Ranked(word, None)
