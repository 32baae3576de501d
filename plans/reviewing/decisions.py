"""Decisions and notes as their file has them: who said what of which change or place, and when."""

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


class Note(BaseModel):
    """What somebody noted of a place in a text.

    ``at`` is a clause by its id, or one of its terms: ``clause.term``. ``text`` is where it was
    seen, and ``said`` what stood there; with its id the clause keeps the note in later texts.
    """

    model_config = FROZEN

    at: Text
    by: Text
    date: Day
    note: Text
    said: Text
    text: Text

    @property
    def clause(self) -> str:
        """The id of the clause that it is on, or on a term of."""
        return self.at.partition(".")[0]


class Reviews(BaseModel):
    """``reviews.yaml``: decisions and notes, each in the order in which they were made.

    None is taken out.
    """

    model_config = FROZEN

    reviews: tuple[Decision, ...] = ()
    notes: tuple[Note, ...] = ()
