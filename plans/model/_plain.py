"""What a model says, as text, lists and mappings: what its file would have, nothing empty."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

EMPTY: tuple[Any, ...] = (None, "", (), [], {})


def plain(value: Any) -> Any:
    """Return ``value`` as text, lists and mappings; what is empty says nothing and is left out."""
    if isinstance(value, BaseModel):
        return plain(value.model_dump(exclude_unset=True, by_alias=True))
    if isinstance(value, dict):
        said = {str(key): plain(each) for key, each in value.items()}
        return {key: each for key, each in said.items() if each not in EMPTY}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value if value is None else str(value)
