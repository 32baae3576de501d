"""What some sides want is taken out of a bracket."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar, Literal

from plans import phrasing
from plans.model import Id, Plain
from plans.operations._bracket import (
    OF_A_TERM,
    At,
    alternative_sentence,
    bracket_of,
    rebracket,
    wanted,
)
from plans.operations._operation import Misfit, Operation, Schema, another
from plans.phrasing import Form
from plans.terms import NameOf
from plans.values import frozen

if TYPE_CHECKING:
    from plans.phrasing import Context, Draft, Values, WorkingText


@frozen
class DropAlternative(Operation):
    """Take an alternative out of a bracket, the one at ``at`` if it stands there."""

    clause: Id
    """The id of the clause."""
    alternative: Plain
    """What some parties want, as the bracket has it."""
    term: Id | None = None
    """The id of the term whose bracket it is; left out: the clause's own."""
    at: At = None
    """The place in the bracket, from 0; left out: the last, or wherever it stands."""
    op: Literal["drop-alternative"] = "drop-alternative"

    depending: ClassVar[Schema] = OF_A_TERM

    def carry_out(self, draft: Draft) -> str | None:
        rebracket(draft, self.clause, self.term, self._dropped)
        return None

    def _dropped(self, known: list[Plain]) -> list[Plain]:
        same = [number for number, each in enumerate(known) if each == self.alternative]
        if not same:
            where = f"'{self.clause}'" + (f" ({self.term})" if self.term else "")
            raise Misfit(f"{where} has no such alternative", self.alternative, known)
        at = self.at if self.at in same else same[0]
        return [each for number, each in enumerate(known) if number != at]

    def inverse(self) -> Operation | None:
        return another("add-alternative")(self.clause, self.alternative, self.term, self.at)

    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        known = bracket_of(working, self.clause, self.term)
        same = [number for number, each in enumerate(known) if each == self.alternative]
        which = same.index(self.at) + 1 if self.at in same else 1
        does = f"drop the {phrasing.ordinal(which) + ' ' if which > 1 else ''}alternative "
        where = self.clause, self.term, "from"
        return alternative_sentence(working, name_of, where, does, self.alternative)

    def named(self) -> Iterable[str]:
        return (self.clause,)


def _read(context: Context, said: Values) -> Iterator[Operation]:
    term, wish = wanted(context, said)
    known = bracket_of(context.working, context.within, term)
    same = [number for number, each in enumerate(known) if _alike(each, wish)]
    which = said.get("ordinal", 1)
    if len(same) < which:
        shown = "; ".join(phrasing.short(each) for each in known[:3]) or "none"
        raise context.refused(
            "there is no such alternative", f"there: {shown}", said["alternative"].start
        )
    at = same[which - 1]
    yield DropAlternative(context.within, known[at], term, at)


def _alike(left: Plain, right: Plain) -> bool:
    return {**left, "by": phrasing.sides(left.get("by"))} == {
        **right,
        "by": phrasing.sides(right.get("by")),
    }


DropAlternative.forms = (
    Form(
        "[from <term> [,]] <leave out> the [<ordinal>] alternative [:] <alternative>",
        "In point 8, drop the alternative [us] ‘No troops are stationed in Ukraine.’",
        _read,
        within=True,
    ),
)
OPERATION = DropAlternative
