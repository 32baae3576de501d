"""Which of several decisions on a change stands: a later one supersedes, and the earlier stays."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from plans.reviewing.decisions import Decision
from plans.values import frozen

State = Literal["undecided", "questioned", "accepted"]
STATES: tuple[State, ...] = ("undecided", "questioned", "accepted")


@frozen
class Reviewed:
    """All that was decided on a change, the earliest first."""

    decisions: tuple[Decision, ...] = ()

    @property
    def stands(self) -> Decision | None:
        """The latest that accepts or questions the change; a remark decides nothing."""
        decided = (each for each in reversed(self.decisions) if each.decision != "remarked")
        return next(decided, None)

    @property
    def state(self) -> State:
        """How the change stands."""
        match self.stands:
            case Decision(decision="accepted"):
                return "accepted"
            case Decision(decision="questioned"):
                return "questioned"
            case _:
                return "undecided"

    @property
    def told(self) -> tuple[Decision, ...]:
        """What a reader is told: the decision that stands, and every remark, in their order."""
        return tuple(
            each for each in self.decisions if each.decision == "remarked" or each is self.stands
        )


def reviewed(decisions: Iterable[Decision]) -> dict[str, Reviewed]:
    """Return what was decided on each change, by its key."""
    found: dict[str, list[Decision]] = {}
    for each in decisions:
        found.setdefault(each.change, []).append(each)
    return {key: Reviewed(tuple(all)) for key, all in found.items()}


def gone(decisions: Iterable[Decision], keys: Iterable[str], before: str) -> tuple[Reviewed, ...]:
    """Return what was decided on changes of the text ``before`` that are none of ``keys`` now."""
    there = set(keys)
    found = reviewed(decisions)
    return tuple(
        each
        for key, each in found.items()
        if key not in there and each.decisions[-1].before == before
    )
