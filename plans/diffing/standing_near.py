"""Mentions by where they stand, so that thousands in a text are not each compared with each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from plans.quantities import Mention

Differing = tuple[Mention | None, Mention | None]
# What overlaps a mention is among so many before it and behind: few stand within one another.
_BACK, _AHEAD = 8, 4


def alone(pairs: Iterable[Differing], side: int) -> list[Mention]:
    """Return what one side alone has: the text before, 0, or the one after, 1."""
    return [each for pair in pairs if (each := pair[side]) and pair[1 - side] is None]


class Near:
    """What differs, to be asked for what stands near a mention of one side."""

    def __init__(self, pairs: Iterable[Differing]) -> None:
        found = list(pairs)
        self._sides = [
            sorted(
                ((each.start, at) for at, pair in enumerate(found) if (each := pair[side])),
            )
            for side in (0, 1)
        ]
        self._pairs = found

    def to(self, mention: Mention, side: int) -> Sequence[Differing]:
        """Return the pairs near ``mention``, which stands in the text ``side``."""
        known = self._sides[side]
        at = bisect_right(known, (mention.start, len(self._pairs)))
        return [self._pairs[which] for _, which in known[max(0, at - _BACK) : at + _AHEAD]]

    def beside(self, pair: Differing) -> Sequence[Differing]:
        """Return the pairs near what ``pair`` has on its first side."""
        old, new = pair
        if old is not None:
            return self.to(old, 0)
        return self.to(new, 1) if new is not None else ()
