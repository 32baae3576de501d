"""What a field of a term holds, and a small example of it."""

from __future__ import annotations

from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo


def field_type(field: FieldInfo) -> Any:
    """Return what a field holds if it holds anything: ``Amount``, ``tuple[str, ...]``, ``str``."""
    return _bare(field.annotation)


def _bare(annotation: Any) -> Any:
    """Return ``annotation`` without ``None`` and without what pydantic is told about it."""
    if get_origin(annotation) in (Union, UnionType):
        return _bare(next(each for each in get_args(annotation) if each is not type(None)))
    return _bare(get_args(annotation)[0]) if get_origin(annotation) is Annotated else annotation


def example_fields(fields: Mapping[str, FieldInfo], names: tuple[str, ...]) -> dict[str, Any]:
    """Return a small value of each of ``names``, as a file has it."""
    return {name: _example(field_type(fields[name]), name.replace("_", " ")) for name in names}


def _example(type_: Any, words: str) -> Any:
    arguments = get_args(type_)
    if get_origin(type_) is Literal:
        return arguments[0]
    if get_origin(type_) is dict:
        return {"us": _example(_bare(arguments[1]), words)}
    return getattr(type_, "example", words)
