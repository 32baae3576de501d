"""The field types of terms: how YAML text becomes a value and goes back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import (
    BeforeValidator,
    PlainSerializer,
    PlainValidator,
    SerializationInfo,
    WithJsonSchema,
)

from plans.terms._amount import Amount, Percent
from plans.terms._due import Due
from plans.terms._money import Money
from plans.terms._span import Span

# No value in a document is this long; it bounds what a regular expression is run over.
MAX_VALUE = 400


def _reading(kind: Any) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if isinstance(value, kind):
            return value
        if not isinstance(value, str) or len(value) > MAX_VALUE:
            raise ValueError(f"expected {kind.expects}")
        return kind.read(value)

    return read


def _as_list(value: Any) -> Any:
    """An empty name names nothing."""
    names = (value,) if isinstance(value, str) else value
    return [each for each in names if each != ""] if isinstance(names, list | tuple) else value


def _written(value: tuple[str, ...], info: SerializationInfo) -> Any:
    """JSON is for programs and always a list; YAML is for people, who write one name alone."""
    return value[0] if len(value) == 1 and info.mode != "json" else list(value)


def _value_type(kind: Any) -> Any:
    return (
        PlainValidator(_reading(kind)),
        PlainSerializer(str, return_type=str),
        WithJsonSchema({"type": "string", "description": kind.expects}),
    )


AmountField = Annotated[Amount, *_value_type(Amount)]
PercentField = Annotated[Percent, *_value_type(Percent)]
MoneyField = Annotated[Money, *_value_type(Money)]
SpanField = Annotated[Span, *_value_type(Span)]
DueField = Annotated[Due, *_value_type(Due)]

Names = Annotated[
    tuple[str, ...],
    BeforeValidator(_as_list),
    PlainSerializer(_written),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
"""One name or a list of them; a list of one is written as the name alone."""


class IsParty:
    """Marks a field whose names are ids of ``parties.yaml``."""


Parties = Annotated[Names, IsParty()]
