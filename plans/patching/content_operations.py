"""Operations on what a clause says: its number, words, terms, brackets and other fields."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from plans.model import Clause, Id, Part, Revision, Text, fields_of
from plans.patching.draft import Draft
from plans.patching.operation import (
    STRICT,
    UNSAID,
    After,
    Misfit,
    Operation,
    Plain,
    expect,
    known,
    put,
    unsaid,
)

# What has operations of its own, or says which clause it is.
_APART = (Part.ID, Part.BELOW, Part.LABEL, Part.TERMS, Part.ALTERNATIVES)
CLAUSE_FIELDS = fields_of(Clause, *(part for part in Part if part not in _APART))
HEAD_FIELDS = tuple(name for name in Revision.model_fields if name != "clauses")


@dataclass(frozen=True, slots=True)
class Renumber(Operation):
    """Give a clause another printed number."""

    __pydantic_config__ = STRICT
    clause: Id
    new: str | None = None
    old: Any = unsaid()
    op: Literal["renumber"] = "renumber"

    def carry_out(self, draft: Draft) -> str | None:
        node = known(draft, self.clause)
        expect(node.get("label"), self.old, f"the number of '{self.clause}'")
        put(node, "label", self.new)
        return None

    def inverse(self) -> Operation | None:
        return None if self.old is UNSAID else Renumber(self.clause, self.old, self.new)


@dataclass(frozen=True, slots=True)
class Replace(Operation):
    """Substitute words in a text: the ``nth`` time that ``old`` stands there, or each time if 0."""

    __pydantic_config__ = STRICT
    clause: Id
    old: Text
    new: str = ""
    where: Literal["text", "heading"] = "text"
    nth: int = 1
    op: Literal["replace"] = "replace"

    def carry_out(self, draft: Draft) -> str | None:
        node = known(draft, self.clause)
        text = node.get(self.where, "")
        found = text.count(self.old)
        if not found or self.nth < 0:
            raise Misfit(f"'{self.clause}' does not say '{self.old}'", self.old, text)
        put(node, self.where, self._replaced(text, min(self.nth, found)))
        if self.nth <= found:
            return None
        return f"'{self.old}' stands no more than {found} times in '{self.clause}': took the last"

    def _replaced(self, text: str, nth: int) -> str:
        if not nth:
            return text.replace(self.old, self.new)
        parts = text.split(self.old)
        return self.old.join(parts[:nth]) + self.new + self.old.join(parts[nth:])

    def inverse(self) -> Operation | None:
        return None  # how often the new words stand there already, it does not say


@dataclass(frozen=True, slots=True)
class Set(Operation):
    """Set a field of a clause, or without ``clause`` of the revision; None empties it.

    The field ``terms`` is the order of the clause's terms, as a list of their ids.
    """

    __pydantic_config__ = STRICT
    field: str
    new: Any = None
    old: Any = unsaid()
    clause: Id | None = None
    op: Literal["set"] = "set"

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


@dataclass(frozen=True, slots=True)
class SetTerm(Operation):
    """Set a whole term, or with ``field`` one field of it; ``after`` is the term before it."""

    __pydantic_config__ = STRICT
    clause: Id
    term: Id
    new: Any = None
    old: Any = unsaid()
    field: str | None = None
    after: After = None
    op: Literal["set-term"] = "set-term"

    def carry_out(self, draft: Draft) -> str | None:
        node = known(draft, self.clause)
        terms: Plain = node.get("terms", {})
        what = f"term '{self.term}' of '{self.clause}'"
        if self.field is None:
            expect(terms.get(self.term), self.old, what)
            node["terms"] = _with(terms, self.term, self.new, self.after)
            return None
        term = term_of(node, self.clause, self.term)
        expect(term.get(self.field), self.old, f"'{self.field}' of {what}")
        put(term, self.field, self.new)
        return None

    def inverse(self) -> Operation | None:
        if self.old is UNSAID:
            return None
        if self.field is None and self.old is None:
            return DropTerm(self.clause, self.term, self.new, self.after)
        return SetTerm(self.clause, self.term, self.old, self.new, self.field, self.after)


@dataclass(frozen=True, slots=True)
class DropTerm(Operation):
    """Take a term out of a clause; ``after`` is the term that stood before it."""

    __pydantic_config__ = STRICT
    clause: Id
    term: Id
    was: Any = unsaid()
    after: After = None
    op: Literal["drop-term"] = "drop-term"

    def carry_out(self, draft: Draft) -> str | None:
        node = known(draft, self.clause)
        found = term_of(node, self.clause, self.term)
        expect(found, self.was, f"term '{self.term}' of '{self.clause}'")
        rest = {id: term for id, term in node["terms"].items() if id != self.term}
        put(node, "terms", rest)
        return None

    def inverse(self) -> Operation | None:
        if self.was is UNSAID:
            return None
        return SetTerm(self.clause, self.term, self.was, None, None, self.after)


@dataclass(frozen=True, slots=True)
class AddAlternative(Operation):
    """Bracket: add what some sides want to a clause, or with ``term`` to a term."""

    __pydantic_config__ = STRICT
    clause: Id
    alternative: Plain
    term: Id | None = None
    at: int | None = None
    op: Literal["add-alternative"] = "add-alternative"

    def carry_out(self, draft: Draft) -> str | None:
        _rebracket(draft, self.clause, self.term, self._added)
        return None

    def _added(self, known: list[Plain]) -> list[Plain]:
        at = len(known) if self.at is None else self.at
        return [*known[:at], self.alternative, *known[at:]]

    def inverse(self) -> Operation | None:
        return DropAlternative(self.clause, self.alternative, self.term, self.at)


@dataclass(frozen=True, slots=True)
class DropAlternative(Operation):
    """Take an alternative out of a bracket, the one at ``at`` if it stands there."""

    __pydantic_config__ = STRICT
    clause: Id
    alternative: Plain
    term: Id | None = None
    at: int | None = None
    op: Literal["drop-alternative"] = "drop-alternative"

    def carry_out(self, draft: Draft) -> str | None:
        _rebracket(draft, self.clause, self.term, self._dropped)
        return None

    def _dropped(self, known: list[Plain]) -> list[Plain]:
        same = [number for number, each in enumerate(known) if each == self.alternative]
        if not same:
            where = f"'{self.clause}'" + (f" ({self.term})" if self.term else "")
            raise Misfit(f"{where} has no such alternative", self.alternative, known)
        at = self.at if self.at in same else same[0]
        return [each for number, each in enumerate(known) if number != at]

    def inverse(self) -> Operation | None:
        return AddAlternative(self.clause, self.alternative, self.term, self.at)


def term_of(node: Plain, clause: str, id: str) -> Plain:
    """Return a term of a clause, ready to be changed."""
    terms = node.get("terms", {})
    if id not in terms:
        raise Misfit(f"there is no term '{id}' of '{clause}'")
    node["terms"] = {**terms, id: dict(terms[id])}
    found: Plain = node["terms"][id]
    return found


def _rebracket(
    draft: Draft, clause: str, term: str | None, change: Callable[[list[Plain]], list[Plain]]
) -> None:
    node = known(draft, clause)
    holder = node if term is None else term_of(node, clause, term)
    put(holder, "alternatives", change(holder.get("alternatives", [])))


def _with(terms: Plain, id: str, value: Any, after: str | None) -> Plain:
    """Return ``terms`` with one set: where it stands, or after another, or last."""
    if after is None or (after and after not in terms):
        return {**terms, id: value}
    rest = [(key, each) for key, each in terms.items() if key != id]
    at = [key for key, _ in rest].index(after) + 1 if after else 0
    return dict([*rest[:at], (id, value), *rest[at:]])
