"""A whole field of a clause, or of the revision, gets another value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Any, ClassVar, Literal

from plans.drafting import (
    CLAUSE_FIELDS,
    EMPTY,
    HEAD_FIELDS,
    Draft,
    Plain,
    WorkingText,
    field_words,
    quoted,
    value_words,
    was_words,
)
from plans.model import Id
from plans.operations._operation import (
    UNSAID,
    Misfit,
    Operation,
    Schema,
    Written,
    expect,
    known,
    put,
    unsaid,
)
from plans.terms import NameOf

_FIELD = Written({"enum": sorted({*CLAUSE_FIELDS, "terms", *HEAD_FIELDS})})
WORDED = ("text", "heading")


@dataclass(frozen=True, slots=True)
class Set(Operation):
    """Set a field of a clause, or without ``clause`` of the revision; None empties it.

    The field ``terms`` is the order of the clause's terms, as a list of their ids.
    """

    field: Annotated[str, _FIELD]
    new: Any = None
    """The value; left out: none. Of 'terms' the ids of the terms in their order."""
    old: Any = unsaid()
    """The value before: what is expected there now; left out: whatever it is, and it cannot be
    reversed."""
    clause: Id | None = None
    """The id of the clause; left out: the field is the revision's."""
    op: Literal["set"] = "set"

    depending: ClassVar[Schema] = {
        "if": {"properties": {"clause": {"type": "string"}}, "required": ["clause"]},
        "then": {"properties": {"field": {"enum": [*CLAUSE_FIELDS, "terms"]}}},
        "else": {"properties": {"field": {"enum": list(HEAD_FIELDS)}}},
    }

    def carry_out(self, draft: Draft) -> str | None:
        node = draft.head if self.clause is None else known(draft, self.clause)
        if self.clause and self.field == "terms":
            self._order_terms(node)
            return None
        owner = f"'{self.clause}'" if self.clause else "the revision"
        if self.field not in (CLAUSE_FIELDS if self.clause else HEAD_FIELDS):
            raise Misfit(f"{owner} has no field '{self.field}' to set")
        expect(node.get(self.field), self.old, f"'{self.field}' of {owner}")
        put(node, self.field, self.new)
        return None

    def _order_terms(self, node: Plain) -> None:
        terms = node.get("terms", {})
        if sorted(terms) != sorted(self.new or ()):
            raise Misfit(f"the terms of '{self.clause}' are others", self.new, list(terms))
        node["terms"] = {id: terms[id] for id in self.new or ()}

    def inverse(self) -> Operation | None:
        return None if self.old is UNSAID else Set(self.field, self.old, self.new, self.clause)

    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        if self.clause is not None and self.field == "terms":
            order = ", ".join(quoted(id) for id in self.new or ())
            point = working.point(self.clause)
            return f"In {point}, put the terms in the order {order or 'nothing'}."
        owner = "the revision" if self.clause is None else working.point(self.clause)
        what = f"{field_words(self.field)} of {owner}"
        if self.new in EMPTY:
            return f"Leave out the {what}."
        if self.clause is not None and self.field in WORDED:
            return f"For the {what} substitute {quoted(self.new)}."
        return f"Set the {what} to {value_words(self.new)}{was_words(self.old)}."

    def named(self) -> Iterable[str]:
        return (self.clause or "",)

    def brings(self, slot: str, name: str) -> bool:
        return slot == self.field


OPERATION = Set
