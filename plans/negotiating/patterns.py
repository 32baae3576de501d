"""Whether a term is what a check describes: field by field, and None where that cannot be told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from plans.terms import Term

Pattern = Mapping[str, Any]


def matches(term: Term, pattern: Pattern) -> bool | None:
    """Say whether every field of ``pattern`` holds for ``term``; None if that cannot be told."""
    return _all(_holds(term, name, wanted) for name, wanted in pattern.items())


def _all(answers: Iterable[bool | None]) -> bool | None:
    told: bool | None = True
    for answer in answers:
        if answer is False:
            return False
        told = told if answer else None
    return told


def _holds(term: Term, name: str, wanted: Any) -> bool | None:
    value = getattr(term, name, None)
    accepted = {wanted} if isinstance(wanted, str) else {str(each) for each in wanted}
    if value in (None, (), {}):
        # What is left out is not specified.
        return "unspecified" in accepted or (None if name in term.unsaid else False)
    if isinstance(wanted, dict):
        return _all(_compares(value, how, limit) for how, limit in wanted.items())
    values = value if isinstance(value, tuple | dict) else (value,)
    return any(str(each) in accepted for each in values)


def _compares(value: Any, how: str, limit: str) -> bool | None:
    """Compare a value that has an order with a limit; an unspecified one cannot be told."""
    if not hasattr(value, "order"):
        return False
    try:
        order = value.order(type(value).read(limit))
    except ValueError:  # the limit is of another type: a sum is neither above nor below a span
        return False
    return None if order is None else order == {"above": -1, "below": 1}.get(how)
