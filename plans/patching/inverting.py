"""What undoes several operations."""

from __future__ import annotations

from collections.abc import Sequence

from plans.errors import InputError
from plans.operations import Operation


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
