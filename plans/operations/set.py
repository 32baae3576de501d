"""A whole field of a clause, or of the revision, gets another value."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from plans import phrasing
from plans.model import Id, Plain
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
from plans.phrasing import CLAUSE_FIELDS, HEAD_FIELDS, Form
from plans.terms import NameOf
from plans.values import frozen

if TYPE_CHECKING:
    from plans.phrasing import Context, Draft, FieldName, Values, WorkingText

_FIELD = Written({"enum": sorted({*CLAUSE_FIELDS, "terms", *HEAD_FIELDS})})
_WORDED = ("text", "heading", "closing")


@frozen
class Set(Operation):
    """Set a field of a clause, or without ``clause`` of the revision; None empties it.

    The field ``terms`` is the order of the clause's terms, as a list of their ids.
    """

    field: Annotated[str, _FIELD]
    """The name of the field."""
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
        if self.field in _WORDED and not isinstance(self.new, str | None):
            raise Misfit(f"'{self.field}' of {owner} is words", "words", self.new)
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
            return self._order_sentence(working.point(self.clause))
        owner = "the revision" if self.clause is None else working.point(self.clause)
        what = f"{phrasing.field_words(self.field)} of {owner}"
        if self.new in phrasing.EMPTY:
            return f"Leave out the {what}."
        if self.clause and self.field in _WORDED and isinstance(self.new, str):
            return f"For the {what} substitute {phrasing.quoted(self.new)}."
        return f"Set the {what} to {phrasing.value_words(self.new)}{phrasing.was_words(self.old)}."

    def _order_sentence(self, point: str) -> str:
        order = ", ".join(phrasing.quoted(id) for id in self.new or ())
        return f"In {point}, put the terms in the order {order or 'nothing'}."

    def named(self) -> Iterable[str]:
        return (self.clause or "",)

    def brings(self, slot: str, name: str) -> bool:
        return slot == self.field


def _field(context: Context, name: FieldName, new: Any) -> Set:
    clause = phrasing.clause_of_field(context, name)
    fields = HEAD_FIELDS if clause is None else CLAUSE_FIELDS
    if name.name not in fields:
        owner = "the revision" if clause is None else context.working.point(clause)
        raise context.refused(
            f"{owner} has no field ‘{phrasing.short(name.name)}’",
            f"fields: {', '.join(fields)}",
            name.start,
        )
    node = context.working.draft.head if clause is None else context.working.node(clause)
    return Set(name.name, new, node.get(name.name), clause)


def _substitute(context: Context, said: Values) -> Iterator[Operation]:
    yield _field(context, said["field"], said["new"])


def _text(context: Context, said: Values) -> Iterator[Operation]:
    """Read a new text for a point without points below it, which would else go or stay."""
    clause, working = context.point(said["point"]), context.working
    if working.draft.below[clause]:
        raise context.refused(
            f"{working.point(clause)} has points below it; do they go too?",
            f"for the text of {working.point(clause)} substitute ‘…’, or leave them out first",
            said["point"][0].start,
        )
    node = working.node(clause)
    new = (
        phrasing.without_number(node.get("label", ""), said["new"])
        if "label" in node
        else said["new"]
    )
    yield Set("text", new, node.get("text"), clause)


def _set(context: Context, said: Values) -> Iterator[Operation]:
    found = _field(context, said["field"], said["value"])
    if "was" in said:
        phrasing.check_was(context, said["was"], found.old)
    yield found


def _leave_out(context: Context, said: Values) -> Iterator[Operation]:
    yield _field(context, said["field"], None)


def _order(context: Context, said: Values) -> Iterator[Operation]:
    terms = context.working.node(context.within).get("terms", {})
    yield Set("terms", said["terms"], list(terms), context.within)


Set.forms = (
    Form(
        "for <field> [,] <substitute> <new:quote>",
        "For the text of point 8 substitute ‘No foreign troops are stationed in Ukraine.’",
        _substitute,
    ),
    Form(
        "<replace> <field> <with> <new:quote>",
        "Replace the heading of point 7 by ‘Neutrality’.",
        _substitute,
    ),
    Form(
        "[<amend>] <field> (<is replaced> <with> | <to read>) <new:quote>",
        "The heading of Article 7 is replaced by the following: ‘Neutrality’.",
        _substitute,
    ),
    Form(
        "for <point> [,] <substitute> <new:quote>",
        "For paragraph 8 substitute “No foreign troops are stationed in Ukraine.”",
        _text,
    ),
    Form(
        "<replace> <point> <with> <new:quote>",
        "Replace operative paragraph 8 with the following: “8. No foreign troops are stationed.”",
        _text,
    ),
    Form(
        "[<amend>] <point> (<is replaced> <with> | <to read>) <new:quote>",
        "Section 8 is amended to read as follows: “No foreign troops are stationed in Ukraine.”",
        _text,
    ),
    Form(
        "set <field> to <value> [<was>]",
        "Set the status of point 8 to contested (was bracketed).",
        _set,
    ),
    Form("<leave out> <field>", "Leave out the heading of point 7.", _leave_out),
    Form("<field> <is left out>", "The heading of Article 7 is deleted.", _leave_out),
    Form(
        "put the terms in (the | this) order [:] <terms>",
        "In point 6, put the terms in the order ‘army-deadline’, ‘army-cap’.",
        _order,
        within=True,
    ),
)
OPERATION = Set
