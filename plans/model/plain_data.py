"""What a model says, as text, lists and mappings: what its file would have, nothing empty."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

Plain = dict[str, Any]
"""What a file says of one thing, a clause, a term or an alternative, by the names of its fields."""


def plain(value: Any) -> Any:
    """Return ``value`` as text, lists and mappings; what is empty says nothing and is left out."""
    if isinstance(value, BaseModel):
        value = value.model_dump(exclude_unset=True, by_alias=True)
    return _plain(value)


def _plain(value: Any) -> Any:
    kind = type(value)
    if kind is str:
        return value
    if kind is dict:
        said = {}
        for key, each in value.items():
            # Text, lists, mappings and None: what is false is what is empty.
            if inner := _plain(each):
                said[str(key)] = inner
        return said
    if kind in (list, tuple):
        return [_plain(each) for each in value]
    if isinstance(value, BaseModel):
        return plain(value)
    return value if value is None else str(value)
