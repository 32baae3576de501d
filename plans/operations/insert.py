"""A clause is put in, with all below it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from plans.drafting import Draft, Plain, WorkingText, described, ids_in, place_words
from plans.operations._operation import After, ClauseData, Operation, Under, absent, another
from plans.operations._places import spot
from plans.terms import NameOf


@dataclass(frozen=True, slots=True)
class Insert(Operation):
    """Put in a clause with all below it."""

    clause: ClauseData
    """The clause, with all below it."""
    under: Under = ""
    """The id of the clause to stand below; empty or left out: at the top."""
    after: After = None
    """The id of the sibling to stand behind; /: as the first; left out: as the last."""
    op: Literal["insert"] = "insert"

    def carry_out(self, draft: Draft) -> str | None:
        under, after, shift = spot(draft, self.under, self.after)
        absent(draft, *ids_in(self.clause))
        draft.insert(self.clause, under, after)
        return shift

    def inverse(self) -> Operation | None:
        if self.after is None:
            return None
        undone: Operation = another("delete")(
            self.clause["id"], self.clause, self.under, self.after
        )
        return undone

    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        place = place_words(working, self.under, self.after)
        what = f"insert the following new point: {described(self.clause)}."
        return f"{place[:1].upper()}{place[1:]} {what}"

    def named(self) -> Iterable[str]:
        return *ids_in(self.clause), self.under

    def made(self) -> Iterable[Plain]:
        return (self.clause,)


OPERATION = Insert
