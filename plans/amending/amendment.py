"""An amendment: operations on a named text that a party proposes, and what became of it."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel

from plans.model import FROZEN, Day, Id, Text
from plans.operations import AnyOperation
from plans.terms import Cite, Parties

AmendmentStatus = Literal["draft", "tabled", "withdrawn", "adopted", "rejected", "superseded"]

# What may become of an amendment; what is closed stays closed.
BECOMES: dict[str, tuple[AmendmentStatus, ...]] = {
    "draft": ("tabled", "withdrawn", "adopted", "superseded"),
    "tabled": ("withdrawn", "adopted", "rejected", "superseded"),
}


class Amendment(BaseModel):
    """One amendment, as its file has it.

    ``base`` is the revision that it changes, as a ref; with ``amends`` it changes that text as the
    amendment of that id leaves it. ``adopted_in`` is the revision that took it over.
    """

    model_config = FROZEN

    amendment: Id
    title: str = ""
    base: Text
    amends: Id | None = None
    by: Parties = ()
    because: str = ""
    status: AmendmentStatus = "draft"
    date: Day | None = None
    adopted_in: str | None = None
    cites: tuple[Cite, ...] = ()
    notes: tuple[str, ...] = ()
    operations: tuple[AnyOperation, ...] = ()

    @property
    def open(self) -> bool:
        """Whether it may still be adopted."""
        return self.status in BECOMES
