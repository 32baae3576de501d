"""What a change is known by in any comparison that has it: what is done, and to which clause.

A clause is called by its id where its author gave it one. Ids that a reader made up count clauses,
and shift with each that is put before them: there a clause is known by its words, in the text
before if it stood there, since that text stays as it is while drafts follow one another.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from plans.diffing import Change
from plans.model import Clause, Revision

_JSON = json.JSONEncoder(sort_keys=True, default=str)


def keys_of(changes: tuple[Change, ...], before: Revision, after: Revision) -> tuple[str, ...]:
    """Return the key of each of ``changes``, twelve hex digits, in their order; no two are alike.

    A key holds no printed number, nor which text the change was seen in.
    """
    old, new = _names(before), _names(after)
    parts = [_parts(change, old, new) for change in changes]
    seen: Counter[str] = Counter()
    keys = []
    for each in parts:
        said = _JSON.encode(each)
        seen[said] += 1
        keys.append(_digest(said if seen[said] == 1 else f"{said}#{seen[said]}"))
    return tuple(keys)


def _parts(change: Change, old: Mapping[str, str], new: Mapping[str, str]) -> list[Any]:
    """Return what tells a change from any other."""
    clause = (
        ("before", old.get(change.clause_before, change.clause_before))
        if change.clause_before
        else ("after", new.get(change.clause_after or "", change.clause_after))
    )
    return [
        change.rule,
        clause,
        bool(change.clause_after),
        change.term,
        _known(change.before_value, old),
        _known(change.after_value, new),
        # With the words around them: "not" put into another sentence is another change.
        [(op, " ".join(text.split())) for op, text in change.words or ()],
        change.closing,
        change.occurrence,
    ]


def _known(value: Any, names: Mapping[str, str]) -> Any:
    """Return a value in which clauses are called as in the key."""
    match value:
        case str():
            return names.get(value, value)
        case list() | tuple():
            return [_known(each, names) for each in value]
        case _:
            return value


def _names(revision: Revision) -> dict[str, str]:
    """Return what clauses are known by, by id, where their ids would shift."""
    if revision.ids == "lasting":
        return {}
    nth: Counter[str] = Counter()
    names = {}
    for id, place in revision.places.items():
        said = "\n".join(_words(place.clause))
        nth[said] += 1
        names[id] = _digest(f"{nth[said]}\n{said}")
    return names


def _words(clause: Clause) -> Iterator[str]:
    """Yield the words of a clause; of one that has none of its own, those below it."""
    own = " ".join(f"{clause.heading} {clause.prose}".split())
    yield own
    if not own:
        for below in clause.clauses:
            yield from _words(below)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]
