"""A clause is put elsewhere, with all below it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal

from plans import phrasing
from plans.model import Id
from plans.operations._operation import (
    TEXT,
    UNSAID,
    After,
    Misfit,
    Operation,
    Under,
    expect,
    known,
    unsaid,
)
from plans.operations._places import spot
from plans.phrasing import Form
from plans.terms import NameOf
from plans.values import frozen

if TYPE_CHECKING:
    from plans.phrasing import Context, Draft, Values, WorkingText


@frozen
class Move(Operation):
    """Put a clause with all below it elsewhere."""

    clause: Id
    """The id of the clause to move, with all below it."""
    under: Under = ""
    """The id of the clause to stand below; empty or left out: at the top."""
    after: After = None
    """The id of the sibling to stand behind; /: as the first; left out: as the last."""
    from_under: Annotated[Any, TEXT] = unsaid()
    """The id of the clause that it stands below: what is expected there now; left out: whatever it
    is, and it cannot be reversed."""
    from_after: After = unsaid()
    """The id of the sibling that it stood behind, so that it can be put back there."""
    op: Literal["move"] = "move"

    def carry_out(self, draft: Draft) -> str | None:
        known(draft, self.clause)
        above = draft.above[self.clause]
        expect(above, self.from_under, f"what stands above '{self.clause}'")
        under, after, shift = spot(draft, self.under, self.after)
        if draft.holds(self.clause, under) or after == self.clause:
            raise Misfit(f"'{self.clause}' cannot stand below or after itself")
        draft.move(self.clause, under, after)
        return shift

    def inverse(self) -> Operation | None:
        if UNSAID in (self.from_under, self.from_after):
            return None
        return Move(self.clause, self.from_under, self.from_after, self.under, self.after)

    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        place = phrasing.place_words(working, self.under, self.after, self.clause)
        place = place.removeprefix("at ")
        return f"Move {working.point(self.clause)} to {place}."

    def named(self) -> Iterable[str]:
        return self.clause, self.under


def _read(context: Context, said: Values) -> Iterator[Operation]:
    clause, draft = context.point(said["point"]), context.working.draft
    under, after = phrasing.spot_of(context, said["place"], clause)
    yield Move(clause, under, after, draft.above[clause], draft.previous(clause))


Move.forms = (
    Form("<move> <point> [to] <place>", "Move point 9 to the end of point 21.", _read),
    Form("<point> <is> moved [to] <place>", "Paragraph 9 is moved to after paragraph 6.", _read),
)
OPERATION = Move
