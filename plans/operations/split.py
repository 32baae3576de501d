"""Several clauses are made of one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Literal

from plans import phrasing
from plans.model import Id, Plain
from plans.operations._operation import (
    UNSAID,
    ClauseData,
    Misfit,
    Operation,
    Written,
    absent,
    another,
    expect,
    known,
    own_fields,
    unsaid,
)
from plans.phrasing import Form
from plans.terms import NameOf
from plans.values import frozen

if TYPE_CHECKING:
    from plans.phrasing import Context, Draft, Values, WorkingText

_COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@frozen
class Split(Operation):
    """Make several clauses of one, side by side; the one that keeps the id keeps what is below."""

    clause: Id
    """The id of the clause to split."""
    into: Annotated[tuple[ClauseData, ...], Written({"minItems": 2})]
    """The clauses to make of it, without any below."""
    was: ClauseData = unsaid()
    """What it says before: what is expected there now; left out: whatever it is, and it cannot be
    reversed."""
    op: Literal["split"] = "split"

    def carry_out(self, draft: Draft) -> str | None:
        expect(known(draft, self.clause), self.was, f"clause '{self.clause}'")
        names = [each["id"] for each in self.into]
        if len(set(names)) < max(len(names), 2):
            raise Misfit(f"'{self.clause}' is not split into several clauses of different ids")
        absent(draft, *(name for name in names if name != self.clause))
        heir = self.clause if self.clause in names else names[0]
        if heir != self.clause:
            draft.rename({self.clause: heir})
        last = draft.previous(heir)
        for name, piece in zip(names, self.into, strict=True):
            if name == heir:
                draft.nodes[heir] = own_fields(piece)
            else:
                draft.insert(own_fields(piece), draft.above[heir], last)
            last = name
        return None

    def inverse(self) -> Operation | None:
        if self.was is UNSAID:
            return None
        ids = tuple(each["id"] for each in self.into)
        return another("merge")(ids, self.was, self.into)

    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        many = len(self.into)
        count = _COUNTS[many] if many < len(_COUNTS) else str(many)
        pieces = "; and ".join(phrasing.described(working, each) for each in self.into)
        return f"Divide {working.point(self.clause)} into {count} points: {pieces}."

    def named(self) -> Iterable[str]:
        return self.clause, *(each["id"] for each in self.into)

    def made(self) -> Iterable[Plain]:
        return self.into


def _read(context: Context, said: Values) -> Iterator[Operation]:
    clause, working = context.point(said["point"]), context.working
    taken: set[str] = set()
    under = working.draft.above[clause]
    pieces = tuple(phrasing.clause_of(context, each, under, taken) for each in said["pieces"])
    yield Split(clause, pieces, working.node(clause))


Split.forms = (
    Form(
        "<split> <point> into [<count>] [new] <part> : <pieces>",
        "Divide point 8 into two points: 8 ‘No NATO troops.’ (‘troops’); and 8a ‘No bases.’",
        _read,
    ),
)
OPERATION = Split
