"""What one clause says before and after, as operations on its fields and terms."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from plans.model import Plain
from plans.operations import Operation
from plans.operations.add_alternative import AddAlternative
from plans.operations.drop_alternative import DropAlternative
from plans.operations.drop_term import DropTerm
from plans.operations.renumber import Renumber
from plans.operations.set import Set
from plans.operations.set_term import SetTerm
from plans.phrasing import CLAUSE_FIELDS


def head_operations(before: Plain, after: Plain) -> Iterator[Operation]:
    """Yield what makes the fields of one revision those of another."""
    for name in dict.fromkeys([*before, *after]):
        if before.get(name) != after.get(name):
            yield Set(name, after.get(name), before.get(name))


def clause_operations(before: Plain, after: Plain) -> Iterator[Operation]:
    """Yield what makes one clause of another of the same id, what is below them apart."""
    if before == after and list(before.get("terms", ())) == list(after.get("terms", ())):
        return
    id = after["id"]
    if before.get("label") != after.get("label"):
        yield Renumber(id, after.get("label"), before.get("label"))
    for name in CLAUSE_FIELDS:
        if before.get(name) != after.get(name):
            yield Set(name, after.get(name), before.get(name), id)
    yield from _alternatives(id, None, before, after)
    yield from _terms(id, before.get("terms", {}), after.get("terms", {}))


def _terms(clause: str, before: Plain, after: Plain) -> Iterator[Operation]:
    order = list(before)
    for id in before:
        if id not in after:
            at = order.index(id)
            yield DropTerm(clause, id, before[id], order[at - 1] if at else "")
            order.remove(id)
    last = ""
    for id, new in after.items():
        if id not in before:
            yield SetTerm(clause, id, new, None, None, last)
            order.insert(order.index(last) + 1 if last else 0, id)
        elif not _alike(before[id], new):
            yield from _term(clause, id, before[id], new)
        last = id
    if order != list(after):
        yield Set("terms", list(after), order, clause)


def _term(clause: str, id: str, before: Plain, after: Plain) -> Iterator[Operation]:
    if before.get("kind") != after.get("kind"):
        yield SetTerm(clause, id, after, before)
        return
    for name in dict.fromkeys([*before, *after]):
        if name != "alternatives" and not _alike(before.get(name), after.get(name)):
            yield SetTerm(clause, id, after.get(name), before.get(name), name)
    yield from _alternatives(clause, id, before, after)


def _alternatives(
    clause: str, term: str | None, before: Plain, after: Plain
) -> Iterator[Operation]:
    old: list[Plain] = before.get("alternatives", [])
    new: list[Plain] = after.get("alternatives", [])
    kept = [each for each in old if _stands_in(each, new)]
    if not _in_order(kept, new):
        # Their order says something too: out with all of them, and in again.
        kept = []
    now = list(old)
    for each in old:
        if not _stands_in(each, kept):
            yield DropAlternative(clause, each, term, now.index(each))
            now.remove(each)
    for at, each in enumerate(new):
        if at >= len(now) or not _alike(now[at], each):
            yield AddAlternative(clause, each, term, at)
            now.insert(at, each)


def _stands_in(each: Plain, others: Iterable[Plain]) -> bool:
    return any(_alike(each, other) for other in others)


def _in_order(kept: list[Plain], new: list[Plain]) -> bool:
    """Say whether ``kept`` is what is left of ``new`` in its order, each once."""
    rest = iter(new)
    return all(_stands_in(each, rest) for each in kept)


def _alike(left: Any, right: Any) -> bool:
    """Say whether two values are written alike, the order of their keys included."""
    if isinstance(left, dict) and isinstance(right, dict):
        return list(left) == list(right) and all(_alike(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(_alike, left, right))
    return bool(left == right)
