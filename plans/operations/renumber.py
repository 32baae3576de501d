"""A clause gets another printed number, or none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from plans.drafting import Draft, WorkingText, own_number_words
from plans.model import Id
from plans.operations._operation import TEXT, UNSAID, Operation, expect, known, put, unsaid
from plans.terms import NameOf


@dataclass(frozen=True, slots=True)
class Renumber(Operation):
    """Give a clause another printed number."""

    clause: Id
    """The id of the clause."""
    new: Annotated[str | None, TEXT] = None
    """The printed number; left out: none."""
    old: Annotated[Any, TEXT] = unsaid()
    """The number before: what is expected there now; left out: whatever it is, and it cannot be
    reversed."""
    op: Literal["renumber"] = "renumber"

    def carry_out(self, draft: Draft) -> str | None:
        node = known(draft, self.clause)
        expect(node.get("label"), self.old, f"the number of '{self.clause}'")
        put(node, "label", self.new)
        return None

    def inverse(self) -> Operation | None:
        return None if self.old is UNSAID else Renumber(self.clause, self.old, self.new)

    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        point = working.point(self.clause)
        if not self.new:
            return f"Leave out the number of {point}."
        verb = "Renumber" if working.node(self.clause).get("label") else "Number"
        return f"{verb} {point} as {own_number_words(working, self.new, self.clause)}."

    def named(self) -> Iterable[str]:
        return (self.clause,)

    def brings(self, slot: str, name: str) -> bool:
        return slot == "label"


OPERATION = Renumber
