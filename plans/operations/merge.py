"""One clause is made of several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Literal

from plans import phrasing
from plans.model import ID, MAX_ID, Plain
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
from plans.terms import NameOf, Names
from plans.values import frozen

if TYPE_CHECKING:
    from plans.phrasing import Context, Draft, Values, WorkingText

_IDS = Written(
    {
        "type": "array",
        "items": {"type": "string", "pattern": ID, "maxLength": MAX_ID},
        "minItems": 2,
        "uniqueItems": True,
    }
)


@frozen
class Join(Operation):
    """Make one clause of several, in the place of the first; it takes over all below them."""

    clauses: Annotated[Names, _IDS]
    """The ids of the clauses; what they become stands where the first does."""
    into: ClauseData
    """The clause to make of them, without any below."""
    were: tuple[ClauseData, ...] = unsaid()
    """What each says before: what is expected there now; left out: whatever it is, and it cannot be
    reversed."""
    op: Literal["merge"] = "merge"

    def carry_out(self, draft: Draft) -> str | None:
        self._check(draft)
        ids, new = self.clauses, self.into["id"]
        heir = new if new in ids else ids[0]
        if heir != ids[0]:
            draft.move(heir, draft.above[ids[0]], ids[0])
        for below in [below for id in ids for below in draft.below[id]]:
            draft.move(below, heir, None)
        for id in ids:
            if id != heir:
                draft.remove(id)
        if heir != new:
            draft.rename({heir: new})
        draft.nodes[new] = own_fields(self.into)
        return None

    def _check(self, draft: Draft) -> None:
        ids = self.clauses
        if len(set(ids)) < max(len(ids), 2):
            raise Misfit("to merge takes several clauses, each once")
        if self.were is not UNSAID and len(self.were) != len(ids):
            raise Misfit("'were' has to say each of the clauses to merge, and no other")
        for number, id in enumerate(ids):
            self._check_piece(draft, number, id)
        if self.into["id"] not in ids:
            absent(draft, self.into["id"])

    def _check_piece(self, draft: Draft, number: int, id: str) -> None:
        found = known(draft, id)
        if self.were is not UNSAID:
            expect(found, self.were[number], f"clause '{id}'")
        if any(draft.holds(id, other) for other in self.clauses if other != id):
            raise Misfit(f"'{id}' stands above another of the clauses to merge")

    def inverse(self) -> Operation | None:
        if self.were is UNSAID:
            return None
        return another("split")(self.into["id"], self.were, self.into)

    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        *most, last = [working.point(id) for id in self.clauses]
        pieces = f"{', '.join(most)} and {last}" if most else last
        if all(each.startswith("point ") for each in (*most, last)):
            pieces = "points " + pieces.removeprefix("point ").replace(" and point ", " and ")
            pieces = pieces.replace(", point ", ", ")
        return f"Merge {pieces} into one: {phrasing.described(working, self.into)}."

    def named(self) -> Iterable[str]:
        return *self.clauses, self.into["id"]

    def made(self) -> Iterable[Plain]:
        return (self.into,)


def _read(context: Context, said: Values) -> Iterator[Operation]:
    clauses, working = context.points(said["points"]), context.working
    if "others" in said:
        clauses += context.points(said["others"])
    under = working.draft.above[clauses[0]]
    into = phrasing.clause_of(context, said["described"], under, set())
    yield Join(tuple(clauses), into, tuple(working.node(id) for id in clauses))


Join.forms = (
    Form(
        "<merge> <points> [with <others:points>] into [one | a] [new | single] [<part>] [: | —]"
        " <described>",
        "Merge points 8 and 9 into one: 8 ‘No troops in Ukraine, but jets in Poland.’ (‘troops’).",
        _read,
    ),
)
OPERATION = Join
