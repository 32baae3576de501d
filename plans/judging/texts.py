"""The words of a revision, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from plans.judging.rule import Subject
from plans.model import Path, Words


def prose(subject: Subject) -> Iterator[tuple[Path, str]]:
    """Yield the headings and texts of clauses, and those of their alternatives and readings."""
    for at in subject.clauses:
        for each in at.statements:
            if isinstance(each, Words):
                yield at.path + each.path, each.text


def strings(revision: BaseModel) -> Iterator[tuple[Path, str]]:
    """Yield every text of the document, whatever field it stands in."""
    stack: list[tuple[Path, Any]] = [((), revision)]
    while stack:
        path, value = stack.pop()
        if isinstance(value, str):
            yield path, value
        elif inside := list(_inside(value)):
            stack.extend(((*path, step), each) for step, each in reversed(inside))
        elif value not in (None, (), {}):
            yield path, str(value)


def _inside(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        yield from ((n, getattr(value, n)) for n in fields if n in value.model_fields_set)
        yield from (value.model_extra or {}).items()
    elif isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, list | tuple):
        yield from enumerate(value)
