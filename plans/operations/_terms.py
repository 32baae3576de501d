"""The terms of a clause that is being changed, and how sentences name them."""

from __future__ import annotations

from typing import Any

from plans.model import Plain
from plans.operations._operation import Misfit

A_TERM: dict[str, Any] = {"$ref": "#/$defs/Term"}


def term_of(node: Plain, clause: str, id: str) -> Plain:
    """Return a term of a clause, ready to be changed.

    Raises:
        Misfit: there is no such term.
    """
    terms = node.get("terms", {})
    if id not in terms:
        raise Misfit(f"there is no term '{id}' of '{clause}'")
    node["terms"] = {**terms, id: dict(terms[id])}
    found: Plain = node["terms"][id]
    return found


def with_term(terms: Plain, id: str, value: Any, after: str | None) -> Plain:
    """Return ``terms`` with one set: where it stands, or after another, or last."""
    if after is None or (after and after not in terms):
        return {**terms, id: value}
    rest = [(key, each) for key, each in terms.items() if key != id]
    at = [key for key, _ in rest].index(after) + 1 if after else 0
    return dict([*rest[:at], (id, value), *rest[at:]])
