"""Where something stands and where not along a proposal: appeared, disappeared, came back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from plans.values import frozen

Turning = Literal["first appeared", "disappeared", "came back"]


@frozen
class Presence:
    """At which revisions something came and went, in order."""

    turns: tuple[tuple[Turning, str], ...]
    last: bool

    @property
    def first(self) -> str:
        """The revision where it first appeared."""
        return self.turns[0][1]


def presence(refs: Sequence[str], present: frozenset[str] | set[str]) -> Presence:
    """Return the turns of what stands in the revisions ``present`` of ``refs``, which are in time.

    Args:
        refs: every revision looked at, oldest first.
        present: those that have it, at least one.
    """
    turns: list[tuple[Turning, str]] = []
    was = False
    for ref in refs:
        now = ref in present
        if now and not was:
            turns.append(("came back" if turns else "first appeared", ref))
        elif was and not now:
            turns.append(("disappeared", ref))
        was = now
    return Presence(tuple(turns), was)
