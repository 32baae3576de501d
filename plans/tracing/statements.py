"""What a clause says that has an origin, piece by piece, each as a text that can be compared."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import Any

from plans.model import (
    Alternative,
    Clause,
    Mark,
    Part,
    Placed,
    Reading,
    Reported,
    Stated,
    Statement,
    Wanted,
    Words,
    fields_of,
    plain,
    statements_of,
)
from plans.terms import Term

# Before the key of a term in the name of its slot.
TERM = "term:"
# What it is about, and what supports it, is no value that somebody brought.
_UNTRACED = (Part.ID, Part.BELOW, Part.REFERENCES, Part.CITES, Part.NOTES)
_traced = itemgetter(*fields_of(Clause, *(part for part in Part if part not in _UNTRACED)))


def items_of(clause: Clause) -> dict[str, str]:
    """Return the value of every slot of ``clause`` that is filled, its sub-clauses aside.

    Slots are ``text``, ``closing``, ``heading``, ``label``, ``status``, ``term:KEY``,
    ``term:KEY.FIELD``, ``alternative:N:SIDES`` and ``reading:N:SOURCES``, where N counts what the
    same want or say.
    """
    texts: dict[str, str] = {}
    headings: dict[str, str] = {}
    marks: dict[str, str] = {}
    terms: dict[str, str] = {}
    statements = tuple(statements_of(clause))
    for each in statements:
        match each:
            case Words(voice=None):
                found = headings if each.part is Part.HEADING else texts
                found[each.name] = folded(each.text)
            case Mark():
                marks[each.name] = each.value
            case Stated(voice=None):
                terms |= _slots_of(each)
    said = {slot: _content(item) for slot, item in voices(statements)}
    # The text comes first: it is what a reader asks about.
    found = texts | headings | marks | terms | said
    return {slot: value for slot, value in found.items() if value}


def _slots_of(stated: Stated) -> Iterator[tuple[str, str]]:
    yield TERM + stated.name, statement(stated.term)
    for field, value in stated.term.statement_fields.items():
        yield f"{TERM}{stated.name}.{field}", canonical(value)


def voices(statements: Iterable[Statement]) -> Iterator[tuple[str, Alternative | Reading]]:
    """Yield what each side wants and what each source reports, with the names of their slots."""
    seen: Counter[tuple[str, str]] = Counter()
    for each in statements:
        match each:
            case Wanted(alternative=item):
                kind, name = "alternative", "+".join(item.by)
            case Reported(reading=item):
                kind, name = "reading", "+".join(item.sources)
            case _:
                continue
        yield f"{kind}:{seen[kind, name]}:{name}", item
        seen[kind, name] += 1


def slots_of_voice(item: Alternative | Reading) -> dict[str, str]:
    """Return the words and terms of ``item`` by the slots that they have in a clause."""
    found: dict[str, str] = {}
    for each in statements_of(item):
        match each:
            case Words():
                found[each.name] = folded(each.text)
            case Stated():
                found[TERM + each.name] = statement(each.term)
    return found


def _content(item: Alternative | Reading) -> str:
    """Return all that a side wants or a source reports; keys of terms are no part of it."""
    slots = slots_of_voice(item)
    words = {slot: value for slot, value in slots.items() if not slot.startswith(TERM)}
    terms = [value for slot, value in slots.items() if slot.startswith(TERM)]
    places = [each.place for each in statements_of(item) if isinstance(each, Placed)]
    return canonical([words, terms, places])


def statement(term: Term) -> str:
    """Return all that a term states; what is merely said about it (notes, cites) left out."""
    variants = [
        [plain(each.by), plain(each.sources), plain(each.fields)]
        for each in (*term.alternatives, *term.readings)
    ]
    return canonical([term.kind, term.issue, term.statement_fields, variants])


def canonical(value: Any) -> str:
    """Return a value as one text, equal for equal values."""
    return json.dumps(plain(value), sort_keys=True, ensure_ascii=False)


def folded(text: str) -> str:
    """Return ``text`` with white space folded: to wrap a line anew changes nothing."""
    return " ".join(text.split())


def same(old: Clause, new: Clause) -> bool:
    """Whether two clauses state the same in the same words, their sub-clauses aside."""
    return old is new or bool(_traced(vars(old)) == _traced(vars(new)))
