"""A clause is taken out, with all below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from plans.model import Id
from plans.operations._operation import (
    UNSAID,
    After,
    ClauseData,
    Operation,
    Under,
    another,
    expect,
    known,
    unsaid,
)
from plans.phrasing import Form
from plans.terms import NameOf
from plans.values import frozen

if TYPE_CHECKING:
    from plans.phrasing import Context, Draft, Values, WorkingText


@frozen
class Delete(Operation):
    """Take out a clause with all below it."""

    clause: Id
    """The id of the clause to take out, with all below it."""
    was: ClauseData = unsaid()
    """What it says before: what is expected there now; left out: whatever it is, and it cannot be
    reversed."""
    under: Under = ""
    """The id of the clause that it stood below."""
    after: After = None
    """The id of the sibling that it stood behind, so that it can be put back there."""
    op: Literal["delete"] = "delete"

    def carry_out(self, draft: Draft) -> str | None:
        known(draft, self.clause)
        expect(draft.tree(self.clause), self.was, f"clause '{self.clause}'")
        draft.remove(self.clause)
        return None

    def inverse(self) -> Operation | None:
        if self.was is UNSAID:
            return None
        return another("insert")(self.was, self.under, self.after)

    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        return f"Leave out {working.point(self.clause)}."

    def named(self) -> Iterable[str]:
        return (self.clause,)


def _read(context: Context, said: Values) -> Iterator[Operation]:
    draft = context.working.draft
    for clause in context.points(said["points"]):
        yield Delete(clause, draft.tree(clause), draft.above[clause], draft.previous(clause))


Delete.forms = (
    Form("<leave out> [the whole of] <points>", "Leave out points 8 and 9.", _read),
    Form("<points> <is left out>", "Paragraph 9 is deleted.", _read),
)
OPERATION = Delete
