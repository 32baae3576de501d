"""What came of a pair: the rows of its changes, or why there are none."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Literal

from plans.collecting.columns import Row
from plans.values import frozen

Status = Literal["ok", "refused", "fault", "timeout", "memory"]
STATUSES: dict[Status, str] = {
    "ok": "compared",
    "refused": "a side cannot be read",
    "fault": "the program failed over it",
    "timeout": "it took too long and was ended",
    "memory": "it wanted too much memory and was ended",
}
Stage = Literal["fetching", "reading", "comparing"]


@frozen
class Fault:
    """What stopped a pair.

    Attributes:
        stage: what was being done.
        type: the kind of error, as programs call it.
        message: what is wrong, as a person says it.
        hint: what to do about it.
        text: the digest of the text that it is in; empty if it is in none alone.
        place: line and column in that text, ``7:36``, if known.
        traceback: where in the program it happened, if it should not have.
    """

    stage: Stage
    type: str
    message: str
    hint: str = ""
    text: str = ""
    place: str = ""
    traceback: str = ""


@frozen
class Outcome:
    """What came of the pair called ``key``.

    Attributes:
        key: of the pair.
        status: how it ended.
        changes: a row of ``CONTENT`` for each change.
        count: how many changes there are.
        dates: the days that the texts themselves state, empty where they state none.
        clauses: how many clauses each side has.
        paired: how many clauses before have one or more after.
        seconds: how long it took, with the reading of what had not been read.
        peak: the most memory that the process had meanwhile, in MiB, where the system tells.
        fault: what stopped it.
        texts: the texts that were read for it and whose clauses are wanted: by key, a row of
            ``CLAUSE`` for each.
    """

    key: str
    status: Status
    changes: tuple[Row, ...] = ()
    count: int = 0
    dates: tuple[str, str] = ("", "")
    clauses: tuple[int, int] = (0, 0)
    paired: int = 0
    seconds: float = 0.0
    peak: int | None = None
    fault: Fault | None = None
    texts: tuple[tuple[str, tuple[Row, ...]], ...] = ()


_KEPT = ("count", "dates", "clauses", "paired", "seconds", "peak")


def as_plain(outcome: Outcome) -> dict[str, Any]:
    """Return what a store keeps beside key, status, changes and clauses."""
    kept: dict[str, Any] = {name: getattr(outcome, name) for name in _KEPT}
    return kept | {"fault": outcome.fault and asdict(outcome.fault)}


def outcome_of(key: str, status: Status, plain: dict[str, Any]) -> Outcome:
    """Return what was kept, without its changes."""
    fault = Fault(**plain["fault"]) if plain["fault"] else None
    pairs = {name: tuple(plain[name]) for name in ("dates", "clauses")}
    return Outcome(key, status, **{**plain, **pairs, "fault": fault})
