"""All operations there are, as one type; and what undoes several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from pydantic import Discriminator

from plans.errors import InputError
from plans.patching.content_operations import (
    AddAlternative,
    DropAlternative,
    DropTerm,
    Renumber,
    Replace,
    Set,
    SetTerm,
)
from plans.patching.operation import Operation
from plans.patching.structure_operations import Delete, Insert, Join, Move, Rename, Split

AnyOperation = Annotated[
    Insert
    | Delete
    | Move
    | Split
    | Join
    | Rename
    | Renumber
    | Replace
    | Set
    | SetTerm
    | DropTerm
    | AddAlternative
    | DropAlternative,
    Discriminator("op"),
]


def invert(operations: Sequence[Operation]) -> tuple[Operation, ...]:
    """Return what undoes ``operations``, last first.

    Raises:
        InputError: an operation does not say what it replaces, so nobody can put it back.
    """
    found = []
    for operation in reversed(operations):
        inverse = operation.inverse()
        if inverse is None:
            what = f"'{operation.op}' of '{getattr(operation, 'clause', '')}'"
            raise InputError(
                f"{what} cannot be reversed: it does not say all that it replaces",
                hint="what 'plans diff' writes can be",
            )
        found.append(inverse)
    return tuple(found)
