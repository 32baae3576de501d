"""Clauses get other ids, all at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from plans.drafting import Draft, WorkingText, quoted
from plans.model import Id
from plans.operations._operation import Misfit, Operation, known
from plans.terms import NameOf


@dataclass(frozen=True, slots=True)
class Rename(Operation):
    """Give clauses other ids, all at once."""

    ids: dict[Id, Id]
    """The new id of each clause by its old one."""
    op: Literal["rename"] = "rename"

    def carry_out(self, draft: Draft) -> str | None:
        for old in self.ids:
            known(draft, old)
        news = Counter(self.ids.values())
        for new, times in news.items():
            if times > 1 or (new in draft.nodes and new not in self.ids):
                raise Misfit(f"there would be two clauses '{new}'")
        draft.rename(self.ids)
        return None

    def inverse(self) -> Operation | None:
        return Rename({new: old for old, new in self.ids.items()})

    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        pairs = ", ".join(f"{quoted(old)} to {quoted(new)}" for old, new in self.ids.items())
        return f"Change the ids: {pairs}."

    def named(self) -> Iterable[str]:
        return *self.ids, *self.ids.values()


OPERATION = Rename
