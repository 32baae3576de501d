"""Clauses get other ids, all at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from plans import phrasing
from plans.errors import did_you_mean
from plans.model import Id
from plans.operations._operation import Misfit, Operation, known
from plans.phrasing import Form
from plans.terms import NameOf
from plans.values import frozen

if TYPE_CHECKING:
    from plans.phrasing import Context, Draft, Values, WorkingText


@frozen
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
        pairs = ", ".join(
            f"{phrasing.quoted(old)} to {phrasing.quoted(new)}" for old, new in self.ids.items()
        )
        return f"Change the ids: {pairs}."

    def named(self) -> Iterable[str]:
        return *self.ids, *self.ids.values()


def _read(context: Context, said: Values) -> Iterator[Operation]:
    nodes = context.working.draft.nodes
    for old in said["ids"]:
        if old not in nodes:
            hint = did_you_mean(phrasing.short(old), nodes) or "there are no points at all"
            raise context.refused(f"there is no point ‘{phrasing.short(old)}’", hint)
    yield Rename(said["ids"])


Rename.forms = (
    Form("change [the] (ids | id) [:] <ids>", "Change the ids: ‘jets’ to ‘european-jets’.", _read),
)
OPERATION = Rename
