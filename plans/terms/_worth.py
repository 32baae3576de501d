"""What a value is worth, whatever its spelling: 12 months and one year, 50 % and one half."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from plans.terms._amount import Amount, Percent
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
