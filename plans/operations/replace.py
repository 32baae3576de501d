"""Words of a text give way to others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Literal

from plans.drafting import Draft, WorkingText, quoted, replaced
from plans.model import Id, Text
from plans.operations._operation import NUMBERS, Misfit, Operation, Written, known, put
from plans.operations._spoken_words import everywhere, once
from plans.terms import NameOf


@dataclass(frozen=True, slots=True)
class Replace(Operation):
    """Substitute words in a text: the ``nth`` time that ``old`` stands there, or each time if 0."""

    clause: Id
    """The id of the clause."""
    old: Text
    """The words to replace, as the text has them."""
    new: str = ""
    """The words to put there; left out: none."""
    where: Literal["text", "heading"] = "text"
    """Where the words stand."""
    nth: Annotated[int, Written({"anyOf": NUMBERS})] = 1
    """Which time that the words stand there, from 1; 0: each time."""
    op: Literal["replace"] = "replace"

    def carry_out(self, draft: Draft) -> str | None:
        node = known(draft, self.clause)
        text = node.get(self.where, "")
        found = text.count(self.old)
        if not found or self.nth < 0:
            raise Misfit(f"'{self.clause}' does not say '{self.old}'", self.old, text)
        put(node, self.where, replaced(text, self.old, self.new, min(self.nth, found)))
        if self.nth <= found:
            return None
        return f"'{self.old}' stands no more than {found} times in '{self.clause}': took the last"

    def inverse(self) -> Operation | None:
        return None  # how often the new words stand there already, it does not say

    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        """Return the most natural sentence that has the very outcome of the operation."""
        text: str = working.node(self.clause).get(self.where, "")
        point = working.point(self.clause)
        place = f"the heading of {point}" if self.where == "heading" else point
        old, new = self.old, self.new
        nth = min(self.nth, text.count(old))
        if nth < 0 or not text.count(old):
            return f"In {place}, for {quoted(old)} substitute {quoted(new)}."
        after = replaced(text, old, new, nth)
        forms = everywhere(text, old, new) if not nth else once(text, old, new, nth)
        for said, outcome in forms:
            if outcome == after:
                return f"In {place}, {said}."
        if not after:
            return f"Leave out the {self.where} of {point}."
        return f"For the {self.where} of {point} substitute {quoted(after)}."

    def named(self) -> Iterable[str]:
        return (self.clause,)

    def brings(self, slot: str, name: str) -> bool:
        return slot == self.where


OPERATION = Replace
