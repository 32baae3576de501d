"""A clause gets another printed number, or none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal

from plans import phrasing
from plans.model import Id
from plans.operations._operation import TEXT, UNSAID, Operation, expect, known, put, unsaid
from plans.phrasing import Form
from plans.terms import NameOf
from plans.values import frozen

if TYPE_CHECKING:
    from plans.phrasing import Context, Draft, Values, WorkingText


@frozen
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
        return f"{verb} {point} as {phrasing.own_number_words(working, self.new, self.clause)}."

    def named(self) -> Iterable[str]:
        return (self.clause,)

    def brings(self, slot: str, name: str) -> bool:
        return slot == "label"


def _read(context: Context, said: Values) -> Iterator[Operation]:
    clauses, numbers = context.points(said["points"]), said["numbers"]
    if len(clauses) != len(numbers):
        raise context.refused(
            f"{len(clauses)} points get {len(numbers)} numbers",
            "Renumber points 8 and 9 as 9 and 10.",
        )
    labels = [context.working.node(clause).get("label") for clause in clauses]
    news = [
        phrasing.own_number(new, clause, context.working)
        for clause, new in zip(clauses, numbers, strict=True)
    ]
    for clause, new, old in zip(clauses, news, labels, strict=True):
        yield Renumber(clause, new, old)


def _read_none(context: Context, said: Values) -> Iterator[Operation]:
    for clause in context.points(said["points"]):
        yield Renumber(clause, None, context.working.node(clause).get("label"))


Renumber.forms = (
    Form(
        "(<renumber> | number) <points> (as | to | to become | into) <numbers>",
        "Redesignate paragraphs (a) and (d) of section 21 as paragraphs (b) and (e), respectively.",
        _read,
    ),
    Form(
        "<points> (<is> (renumbered | redesignated) [as] | [shall] (become | becomes)) <numbers>",
        "Paragraph 9 becomes paragraph 10.",
        _read,
    ),
    Form(
        "<leave out> the (number | label) of <points>",
        "Leave out the number of point 9.",
        _read_none,
    ),
)
OPERATION = Renumber
