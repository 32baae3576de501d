"""A term is taken out of a clause."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from plans import phrasing
from plans.model import Id
from plans.operations._operation import (
    UNSAID,
    After,
    Operation,
    Schema,
    another,
    expect,
    known,
    put,
    unsaid,
)
from plans.operations._terms import A_TERM, term_of
from plans.phrasing import Form
from plans.terms import NameOf
from plans.values import frozen

if TYPE_CHECKING:
    from plans.phrasing import Context, Draft, Values, WorkingText


@frozen
class DropTerm(Operation):
    """Take a term out of a clause; ``after`` is the term that stood before it."""

    clause: Id
    """The id of the clause."""
    term: Id
    """The id of the term to take out."""
    was: Any = unsaid()
    """What it says before: what is expected there now; left out: whatever it is, and it cannot be
    reversed."""
    after: After = None
    """The id of the term before it, so that it can be put back there."""
    op: Literal["drop-term"] = "drop-term"

    depending: ClassVar[Schema] = {
        "allOf": [{"properties": {"was": {"anyOf": [A_TERM, {"type": "null"}]}}}]
    }

    def carry_out(self, draft: Draft) -> str | None:
        node = known(draft, self.clause)
        found = term_of(node, self.clause, self.term)
        expect(found, self.was, f"term '{self.term}' of '{self.clause}'")
        put(node, "terms", {id: term for id, term in node["terms"].items() if id != self.term})
        return None

    def inverse(self) -> Operation | None:
        if self.was is UNSAID:
            return None
        return another("set-term")(self.clause, self.term, self.was, None, None, self.after)

    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        name = phrasing.term_words(working.term(self.clause, self.term), self.term, name_of)
        return f"In {working.point(self.clause)}, drop {name}."

    def named(self) -> Iterable[str]:
        return (self.clause,)


def _read(context: Context, said: Values) -> Iterator[Operation]:
    term = phrasing.term_in(context, said["term"])
    if term.field:
        raise context.refused(
            f"only the {term.field} of ‘{term.id}’ is named", "drop the term ‘id’"
        )
    ids = list(context.working.node(context.within)["terms"])
    at = ids.index(term.id)
    yield DropTerm(context.within, term.id, term.known, ids[at - 1] if at else "")


DropTerm.forms = (
    Form("<leave out> <term>", "In point 6, drop the term ‘army-deadline’.", _read, within=True),
)
OPERATION = DropTerm
