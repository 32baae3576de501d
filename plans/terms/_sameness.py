"""Whether two terms say the same, as a reader judges it who sees both beside their issue.

They do if all that tells a reader something is equal. Whatever the spelling: case and spaces of
words do not count, nor the order of parties, places and effects; 12 months are a year and a half is
50 %. What only names the matter (``of``) is left to the issue, and a part is always of its whole: a
share is compared with what it is a share of. Issue, support and notes do not count.

Terms are compared by what they amount to (``value_of``), so to say the same is an equivalence: the
same both ways round, and the same as a third is the same as each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Any

from plans.terms._amount import Amount, Percent
from plans.terms._base import Term
from plans.terms._due import Due
from plans.terms._span import Span

_WHOLE = 100
# Measures of which one is always as many of the smallest.
_MEASURES = {
    **{"km": (1_000_000, "mm"), "m": (1_000, "mm"), "cm": (10, "mm")},
    **{"t": (1_000_000, "g"), "kg": (1_000, "g")},
    **{"km²": (1_000_000, "m²"), "ha": (10_000, "m²")},
    **{"m³": (1_000, "L"), "GW": (1_000_000, "kW"), "MW": (1_000, "kW")},
}


def worth(value: Any) -> Any:
    """Return a value that is equal for equal values in any spelling; other things as they are."""
    match value:
        case Span():
            return value.smaller
        case Due(span=Span() as span):
            same = worth(span)
            return value if same is span else replace(value, span=same)
        case Amount(number=Decimal() as number, unit=unit) if unit in _MEASURES:
            many, smallest = _MEASURES[unit]
            return Amount(number * many, smallest)
        case Percent(number=number) if number < _WHOLE:
            return Amount(number / _WHOLE)
        case _:
            return value


def value_of(term: Term) -> Hashable:
    """Return what a term amounts to; of brackets what each of the sides wants."""
    if term.alternatives:
        sides = (
            (frozenset(each.by), value_of(term.with_variant(each))) for each in term.alternatives
        )
        return term.kind, frozenset(sides)
    return term.kind, _amounting(term, term.deciding_fields)


def values_of(terms: Iterable[Term]) -> Hashable:
    """Return what several terms amount to together, in whatever order they stand.

    Where some are alike but for what they name, that is what tells them apart, and it counts.
    """
    found = list(terms)
    plain = [value_of(term) for term in found]
    often = Counter(plain)
    told = Counter(
        _named(term, value) if often[value] > 1 else value
        for term, value in zip(found, plain, strict=True)
    )
    return frozenset(told.items())


def _named(term: Term, value: Hashable) -> Hashable:
    matter = getattr(term, term.names) if term.names else None
    return value, _folded(matter)


def _amounting(term: Term, fields: Mapping[str, Any]) -> Hashable:
    return frozenset(
        (name, _folded(value, ordered=name in term.ordered)) for name, value in fields.items()
    )


def _folded(value: Any, *, ordered: bool = False) -> Hashable:
    match value:
        case str():
            return " ".join(value.casefold().split()).rstrip(".")
        case tuple():
            each: list[Hashable] = [_folded(one) for one in value]
            return tuple(each) if ordered else frozenset(each)
        case Mapping():
            return frozenset((name, _folded(each)) for name, each in value.items())
        case Due(anchor=anchor):
            due: Due = worth(value)
            return replace(due, anchor=str(_folded(anchor)))
        case _:
            found: Hashable = worth(value)
            return found
