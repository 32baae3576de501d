"""A term is put in, or gets another value, as a whole or in one field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar, Literal

from plans import phrasing
from plans.model import Id, Plain
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
from plans.operations._terms import A_TERM, term_of, with_term
from plans.phrasing import Form
from plans.terms import NameOf
from plans.values import frozen

if TYPE_CHECKING:
    from plans.phrasing import Context, Draft, Term, Values, WorkingText


@frozen
class SetTerm(Operation):
    """Set a whole term, or with ``field`` one field of it; ``after`` is the term before it."""

    clause: Id
    """The id of the clause."""
    term: Id
    """The id of the term, which is put in if it is not there."""
    new: Any = None
    """The value of the field, left out: none; or the whole term."""
    old: Any = unsaid()
    """The value before: what is expected there now; left out: whatever it is, and it cannot be
    reversed."""
    field: str | None = None
    """The field of the term to set; left out: the whole term."""
    after: After = None
    """The id of the term to stand behind; /: as the first."""
    op: Literal["set-term"] = "set-term"

    depending: ClassVar[Schema] = {
        "if": {"properties": {"field": {"type": "string"}}, "required": ["field"]},
        "else": {"properties": {"new": A_TERM}, "required": ["new"]},
    }

    def carry_out(self, draft: Draft) -> str | None:
        node = known(draft, self.clause)
        terms: Plain = node.get("terms", {})
        what = f"term '{self.term}' of '{self.clause}'"
        if self.field is None:
            expect(terms.get(self.term), self.old, what)
            node["terms"] = with_term(terms, self.term, self.new, self.after)
            return None
        term = term_of(node, self.clause, self.term)
        expect(term.get(self.field), self.old, f"'{self.field}' of {what}")
        put(term, self.field, self.new)
        return None

    def inverse(self) -> Operation | None:
        if self.old is UNSAID:
            return None
        if self.field is None and self.old is None:
            return another("drop-term")(self.clause, self.term, self.new, self.after)
        return SetTerm(self.clause, self.term, self.old, self.new, self.field, self.after)

    def sentence(self, working: WorkingText, name_of: NameOf) -> str:
        known = working.term(self.clause, self.term)
        does = self._whole(known, working, name_of)
        if self.field is not None:
            does = self._field(self.field, known, name_of)
        return f"In {working.point(self.clause)}, {does}."

    def _field(self, field: str, known: Plain, name_of: NameOf) -> str:
        name = phrasing.term_words(known, self.term, name_of)
        if self.new in phrasing.EMPTY:
            return f"drop the {phrasing.field_words(field)} of {name}"
        part = (
            name
            if field == phrasing.main_field(known)
            else f"the {phrasing.field_words(field)} of {name}"
        )
        return f"set {part} to {phrasing.value_words(self.new)}{phrasing.was_words(self.old)}"

    def _whole(self, known: Plain, working: WorkingText, name_of: NameOf) -> str:
        place = self._place(bool(known), working)
        new = self.new if isinstance(self.new, dict) else {}
        said = phrasing.as_json(new)
        if known:
            return f"set {phrasing.term_words(known, self.term, name_of)}{place} to {said}"
        return f"add {phrasing.term_words(new, self.term, name_of)}{place}: {said}"

    def _place(self, there: bool, working: WorkingText) -> str:
        terms = working.node(self.clause).get("terms", {})
        others = [each for each in terms if each != self.term]
        if self.after == "" and others:
            return " as the first term"
        if self.after and self.after in others and (there or self.after != others[-1]):
            return f" after the term {phrasing.quoted(self.after)}"
        return ""

    def named(self) -> Iterable[str]:
        return (self.clause,)

    def brings(self, slot: str, name: str) -> bool:
        term, _, field = name.partition(".")
        within = not self.field or field in ("", self.field)
        return slot in ("term", "field") and term == self.term and within


def _set(context: Context, said: Values) -> Iterator[Operation]:
    term, new = phrasing.term_in(context, said["term"]), said["value"]
    after = _place(context, said)
    if not term.field and isinstance(new, dict) and _is_whole(term, new):
        yield SetTerm(context.within, term.id, new, term.known, None, after)
        return
    field = term.field or phrasing.main_field(term.known)
    if not field:
        raise context.refused(
            f"which field of ‘{term.id}’ to set is not said",
            f"fields: {', '.join(each for each in term.known if each != 'kind')}; "
            f"for example: set the {list(term.known)[-1]} of the term ‘{term.id}’ to …",
        )
    if "was" in said:
        phrasing.check_was(context, said["was"], term.known.get(field))
    yield SetTerm(context.within, term.id, new, term.known.get(field), field)


def _is_whole(term: Term, new: Plain) -> bool:
    """Say whether a mapping is a whole term, and not the value of the term's main field."""
    return "kind" in new or not isinstance(term.known.get(phrasing.main_field(term.known)), dict)


def _place(context: Context, said: Values) -> str | None:
    """Return after which term it is put; None if that is not said."""
    if "anchor" in said:
        return phrasing.term_in(context, said["anchor"]).id
    return "" if said.get("ordinal") == 1 else None


def _add(context: Context, said: Values) -> Iterator[Operation]:
    term, after = phrasing.term_in(context, said["term"], new=True), _place(context, said)
    terms: Plain = context.working.node(context.within).get("terms", {})
    if after is None and not term.known:
        after = list(terms)[-1] if terms else ""
    yield SetTerm(context.within, term.id, said["json"], term.known or None, None, after)


def _empty(context: Context, said: Values) -> Iterator[Operation]:
    term = phrasing.term_in(context, said["term"])
    if not term.field:
        raise context.refused(
            "which field to leave out is not said", "drop the scope of the term ‘id’"
        )
    yield SetTerm(context.within, term.id, None, term.known.get(term.field), term.field)


SetTerm.forms = (
    Form(
        "set <term> [as [the] <ordinal> term | after <anchor:term>] to <value> [<was>]",
        "In point 6, set the cap on army size (‘army-cap’) to 800000 personnel.",
        _set,
        within=True,
    ),
    Form(
        "<insert> <term> [as [the] <ordinal> term | after <anchor:term>] : <json>",
        'In point 7, add the term ‘seat’: {"kind": "choice", "issue": "seat", "value": "Kyiv"}.',
        _add,
        within=True,
    ),
    Form(
        "<leave out> <term>",
        "In point 6, set the scope of the term ‘army-cap’ to peacetime. "
        "In point 6, drop the scope of the term ‘army-cap’.",
        _empty,
        within=True,
    ),
)
OPERATION = SetTerm
