"""What sides disagree on, in words: for a terminal and for a page alike."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from plans.diffing import Edit, word_diff
from plans.merging import KINDS, Bracket, Conflict, grouped
from plans.model import ROOT, WORDS, Alternative, Clause, Registers, Revision, fields_of
from plans.terms import Term
from plans.values import frozen

if TYPE_CHECKING:
    from plans.results import Merged


@frozen
class Wanted:
    """What one or several sides want: in words, and for texts what differs from the base."""

    names: tuple[str, ...]
    said: str
    edits: tuple[Edit, ...] = ()


@frozen
class Dispute:
    """One conflict: where, what kind, what was there, who wants what."""

    clause: str
    label: str
    title: str
    term: str | None
    what: str
    base: str
    sides: tuple[Wanted, ...]


NOTHING = "nothing: take it out"


def disputes(result: Merged) -> Iterator[Dispute]:
    """Yield the conflicts of a merge in words."""
    for conflict in result.merge.conflicts:
        label, title = result.place_of(conflict)
        base = "" if conflict.base is None else _said(conflict, conflict.base, result)
        sides = tuple(_sides(conflict, base, result))
        what = KINDS[conflict.kind]
        yield Dispute(conflict.clause, label, title, conflict.term, what, base, sides)


def _sides(conflict: Conflict, base: str, result: Merged) -> Iterator[Wanted]:
    values = {name: conflict.sides[name] for name in result.sides if name in conflict.sides}
    said = {
        name: NOTHING if value is None else _said(conflict, value, result)
        for name, value in values.items()
    }
    prose = conflict.kind in ("words", "heading", "delete-edit") and conflict.term is None
    for version in grouped(said):
        differs = prose and base and version.value not in (NOTHING, "")
        edits = word_diff(base, version.value) if differs else ()
        yield Wanted(version.names, version.value, edits)


def _said(conflict: Conflict, value: Any, result: Merged) -> str:
    if conflict.term is not None:
        return term_in_words(conflict.term, value, result.registers)
    if conflict.kind == "move":
        return place_in_words(value, result.merge.revision)
    if isinstance(value, list):
        return " ".join(_clause_in_words(each) for each in value)
    return _clause_in_words(value) if isinstance(value, dict) else str(value)


def _clause_in_words(clause: dict[str, Any]) -> str:
    by = clause.get("by")
    words = " ".join(filter(None, (clause.get("text"), clause.get("closing"))))
    said = words or clause.get("heading") or clause.get("id") or NOTHING
    return f"[{by if isinstance(by, str) else ', '.join(by)}: {said}]" if by else str(said)


def term_in_words(id: str, value: Any, registers: Registers) -> str:
    """Return a term as a reader needs it; as it is written if it is not a whole one."""
    try:
        term: Term = Clause.model_validate({"id": "x", "terms": {id: value}}).terms[id]
    except ValidationError:
        return ", ".join(f"{key} {each}" for key, each in value.items())
    name_of = registers.name_of
    return f"{term.called(name_of)}: {term.value_in_words(name_of)}"


def place_in_words(place: dict[str, Any], revision: Revision) -> str:
    """Return a place as a reader finds it: behind which clause, or first below which."""

    def called(id: str) -> str:
        found = revision.places.get(id)
        return f"{found.label or id} {found.clause.heading}".strip() if found else id

    if place.get("after"):
        return f"behind {called(place['after'])}"
    under = place.get("under")
    return f"first below {called(under)}" if under and under != ROOT else "first of all"


def alternatives_in_words(
    bracket: Bracket, revision: Revision, registers: Registers
) -> list[tuple[str, str]]:
    """Return who wants what in a bracket, in words; where nobody is named, the number of it."""
    if bracket.number is not None:
        return [
            (", ".join(each.by) or str(number), each.said["text"] or NOTHING)
            for number, each in enumerate(bracket.alternatives, 1)
        ]
    clause = revision.places[bracket.clause].clause
    found = []
    for wish in bracket.alternatives:
        names = ", ".join(map(registers.name_of, wish.by))
        if bracket.term is not None:
            term = clause.terms[bracket.term]
            variant = next(each for each in term.alternatives if each.by == wish.by)
            found.append((names, term.wish_in_words(variant, registers.name_of)))
        else:
            found.append((names, _alternative_in_words(wish.said, revision, registers)))
    return found


def _alternative_in_words(said: dict[str, Any], revision: Revision, registers: Registers) -> str:
    parts = [said[name] for name in fields_of(Alternative, *WORDS) if said.get(name)]
    terms = said.get("terms", {})
    parts += [term_in_words(id, each, registers) for id, each in terms.items()]
    if "place" in said:
        parts.append(place_in_words(said["place"], revision))
    return " · ".join(parts) or said.get("note") or NOTHING
