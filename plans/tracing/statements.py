"""What a clause states, piece by piece, each as a text that can be compared."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from plans.model import Alternative, Clause, plain
from plans.terms import Term

T = TypeVar("T")

# Before the key of a term in the name of its slot.
TERM = "term:"


def items_of(clause: Clause) -> dict[str, str]:
    """Return the value of every slot of ``clause`` that is filled, its sub-clauses aside.

    Slots are ``text``, ``heading``, ``label``, ``status``, ``term:KEY``, ``term:KEY.FIELD``,
    ``alternative:N:SIDES`` and ``reading:N:SOURCES``, where N counts what the same want or say.
    """
    found = {"text": folded(clause.text), "heading": folded(clause.heading)}
    found |= {"label": clause.label, "status": clause.status or ""}
    for key, term in clause.terms.items():
        found[TERM + key] = statement(term)
        for field, value in term.statement_fields.items():
            found[f"{TERM}{key}.{field}"] = canonical(value)
    found |= numbered("alternative", ((item.by, item) for item in clause.alternatives))
    found |= numbered("reading", ((item.sources, item) for item in clause.readings))
    return {slot: value for slot, value in found.items() if value}


def numbered(kind: str, items: Iterable[tuple[tuple[str, ...], Any]]) -> dict[str, str]:
    """Return what each side wants or each source says, by who it is."""
    return {
        slot: canonical([folded(item.text), [statement(term) for term in item.terms.values()]])
        for slot, item in _counted(kind, items)
    }


def bracketed(clause: Clause) -> Iterator[tuple[str, Alternative]]:
    """Yield the alternatives of a clause with the names of their slots."""
    yield from _counted("alternative", ((item.by, item) for item in clause.alternatives))


def _counted(kind: str, items: Iterable[tuple[tuple[str, ...], T]]) -> Iterator[tuple[str, T]]:
    seen: Counter[str] = Counter()
    for who, item in items:
        name = "+".join(who)
        yield f"{kind}:{seen[name]}:{name}", item
        seen[name] += 1


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
    return old is new or (
        old.text == new.text
        and old.heading == new.heading
        and old.label == new.label
        and old.status == new.status
        and old.terms == new.terms
        and old.alternatives == new.alternatives
        and old.readings == new.readings
    )
