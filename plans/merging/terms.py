"""Terms that several sides changed: field by field, or bracketed with what each side wants."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from pydantic import ValidationError

from plans.merging.brackets import merged_alternatives
from plans.merging.conflicts import Conflict
from plans.merging.orders import merged_order
from plans.merging.texts import Strict
from plans.merging.versions import (
    Values,
    Version,
    agreed,
    changed,
    key_of,
    merged_list,
    same,
    settled,
    versions,
)
from plans.merging.wishes import Wish, joined, wish, wishes_in, written
from plans.model import Clause, Plain
from plans.terms import ABOUT

# What is said about a term is gathered; what it states is agreed or bracketed.
_LISTS = ("cites", "readings")
_ABOUT = ABOUT - {"kind", "issue", "alternatives"}


class MergedTerms:
    """The terms of one clause, and what could not be settled.

    Attributes:
        terms: what stands in the clause.
        conflicts: one a term.
        wanted: what each side wants of terms that no bracket of their own can hold: None for gone.
    """

    def __init__(
        self,
        clause: str,
        base: Plain,
        sides: Mapping[str, Plain],
        strict: Strict,
        rivals: Collection[str] = (),
    ) -> None:
        self.clause, self.strict = clause, strict
        # Who changed the clause at all and so is heard on every term of it.
        self.rivals = rivals
        self.terms: Plain = {}
        self.conflicts: list[Conflict] = []
        self.wanted: dict[str, dict[str, Plain | None]] = {}
        lists = {name: list(side) for name, side in sides.items()}
        ids = {*base, *(id for side in sides.values() for id in side)}
        for id in merged_order(list(base), lists, ids):
            values = {name: side.get(id) for name, side in sides.items()}
            term = self._merged(id, base.get(id), values)
            if term:
                self.terms[id] = term

    def _merged(self, id: str, base: Plain | None, values: Values[Plain | None]) -> Plain | None:
        changes = self._opinions(base, values)
        found = versions(changes)
        if len(found) < 2:
            return settled(base, found)
        terms = {name: term for name, term in changes.items() if term}
        if len(terms) < len(changes):
            return self._left_to_clause(id, "delete-edit", base, changes)
        together = _by_fields(base or {}, terms) if self.strict == "term" else None
        return together or self._bracketed(id, base, terms)

    def _opinions(
        self, base: Plain | None, values: Values[Plain | None]
    ) -> dict[str, Plain | None]:
        changes = changed(base, values)
        if self.rivals and changes:
            return {name: values[name] for name in self.rivals}
        return changes

    def _left_to_clause(
        self, id: str, kind: str, base: Plain | None, changes: Values[Plain | None]
    ) -> Plain | None:
        """Note what no bracket of a term can hold: no value, or one of another kind or issue."""
        self._note(id, kind, base, changes)
        for name, each in changes.items():
            self.wanted.setdefault(name, {})[id] = each
        return base

    def _bracketed(self, id: str, base: Plain | None, changes: dict[str, Plain]) -> Plain | None:
        shared = _shared(list(changes.values()))
        own = _about(base, changes, shared) | shared
        if _whole_brackets(own, changes):
            lists = {name: wishes_in(each) for name, each in changes.items()}
            kept, rivals = merged_alternatives(wishes_in(base or {}), lists)
            kind = "alternative" if rivals else ""
        else:
            kind = "term"
            kept = joined(w for each in versions(changes) for w in _wishes(each, own, changes))
        bracketed = {**own, "alternatives": written(kept)}
        if not _is_term(bracketed):
            return self._left_to_clause(id, "term", base, changes)
        if kind:
            self._note(id, kind, base, changes)
        return bracketed

    def _note(self, id: str, kind: str, base: Plain | None, changes: Values[Plain | None]) -> None:
        self.conflicts.append(Conflict(self.clause, id, kind, base, dict(changes)))


def _statement(term: Plain) -> Plain:
    return {key: each for key, each in term.items() if key not in (*_ABOUT, "alternatives")}


def _shared(terms: list[Plain]) -> Plain:
    """Return what all of them state alike."""
    first, *others = terms
    return {
        key: each
        for key, each in _statement(first).items()
        if all(same(each, other.get(key)) for other in others)
    }


def _about(base: Plain | None, terms: Mapping[str, Plain], shared: Plain) -> Plain:
    """Return what is said about the term, gathered from all sides.

    Args:
        base: the term before.
        terms: the term as each side has it.
        shared: what all of them state alike.
    """
    before, sides = _with_readings(base or {}, terms, shared)
    found: Plain = {}
    for key in sorted(_ABOUT):
        values = {name: term.get(key) for name, term in sides.items()}
        if key in _LISTS:
            lists = {name: value or [] for name, value in values.items()}
            value: Any = merged_list(before.get(key, []), lists)
        else:
            _, value = agreed(before.get(key), values)
        if value:
            found[key] = value
    return found


def _with_readings(
    base: Plain, terms: Mapping[str, Plain], shared: Plain
) -> tuple[Plain, dict[str, Plain]]:
    """Return the terms with readings that say what a bracketed term says no more.

    A reading says only what differs from its term. What nobody touched means what it meant before.
    """
    old = _whole_readings(base, shared, {})
    sides = {name: _whole_readings(term, shared, old) for name, term in terms.items()}
    return _holding(base, old), {
        name: _holding(terms[name], found) for name, found in sides.items()
    }


def _whole_readings(term: Plain, shared: Plain, known: Mapping[str, Plain]) -> dict[str, Plain]:
    """Return the readings of ``term`` with what they leave to it, by what they say without."""
    lost = {key: each for key, each in _statement(term).items() if key not in shared}
    readings = {key_of(each): {**each, **lost, **each} for each in term.get("readings", [])}
    return {key: known.get(key, each) for key, each in readings.items()}


def _holding(term: Plain, readings: Mapping[str, Plain]) -> Plain:
    return {**term, "readings": list(readings.values())} if readings else term


def _whole_brackets(own: Plain, terms: Mapping[str, Plain]) -> bool:
    """Say whether the sides differ in their brackets alone."""
    size = len(_statement(own))
    return all(
        each.get("alternatives") and len(_statement(each)) == size for each in terms.values()
    )


def _wishes(version: Version[Plain], own: Plain, heard: Mapping[str, Plain]) -> list[Wish]:
    """Return what its sides want; where that is a bracket already, what it holds.

    What others say that a side wants gives way to what it says itself.
    """
    term = version.value
    differs = {key: each for key, each in _statement(term).items() if key not in own}
    inner = wishes_in(term)
    if not inner:
        return [wish(version.names, differs)]
    found = []
    for each in inner:
        wanting = [by for by in each.by if by in version.names or by not in heard]
        if wanting or not each.by:
            found.append(wish(wanting, {**differs, **each.said}))
    return found


def _by_fields(base: Plain, terms: Mapping[str, Plain]) -> Plain | None:
    """Return the term with every side's fields, None if two changed one field or it is no term."""
    merged: Plain = {}
    for key in dict.fromkeys([*base, *(key for term in terms.values() for key in term)]):
        settled, value = agreed(
            base.get(key), {name: term.get(key) for name, term in terms.items()}
        )
        if not settled:
            return None
        if value:
            merged[key] = value
    return merged if _is_term(merged) else None


def _is_term(term: Plain) -> bool:
    """Say whether a file may hold ``term``."""
    try:
        Clause.model_validate({"id": "x", "terms": {"x": term}})
    except ValidationError:
        return False
    return True
