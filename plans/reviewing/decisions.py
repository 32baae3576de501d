"""Decisions as their file has them: who decided what on which change, when, and in which words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, StringConstraints

from plans.model import FROZEN, Day, Text
from plans.terms import Severity

Decided = Literal["accepted", "questioned", "remarked"]
Key = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{12}$")]


class Decision(BaseModel):
    """What somebody decided on a change.

    ``change`` is its key. ``said``, ``severity`` and ``clause`` tell what it was, for when it is no
    longer there; ``before`` and ``after`` are the texts in which it was seen.
    """

    model_config = FROZEN

    change: Key
    decision: Decided
    by: Text
    date: Day
    note: str | None = None
    said: Text
    severity: Severity
    clause: str = ""
    before: Text
    after: Text


class Reviews(BaseModel):
    """``reviews.yaml``: decisions in the order in which they were made; none is taken out."""

    model_config = FROZEN

    reviews: tuple[Decision, ...] = ()
