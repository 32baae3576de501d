"""Operations on a revision: all of them, or none and why not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from plans.errors import InputError
from plans.model import Revision
from plans.operations import UNSAID, Misfit, Operation
from plans.phrasing import Draft
from plans.values import frozen


@frozen
class Misfitting:
    """An operation that does not fit, and why; ``number`` counts from 1, 0 is the whole.

    ``expected`` and ``found`` are values as files have them, or UNSAID.
    """

    number: int
    operation: Operation | None
    message: str
    expected: Any = UNSAID
    found: Any = UNSAID


@frozen
class Applied:
    """What came of operations: a revision, or else what does not fit; and what gave way."""

    revision: Revision | None
    misfits: tuple[Misfitting, ...] = ()
    shifts: tuple[str, ...] = ()


def apply(revision: Revision, operations: Sequence[Operation]) -> Applied:
    """Return ``revision`` after ``operations``, or every one of them that does not fit.

    Raises:
        InputError: a clause id of ``revision`` stands twice; operations name clauses by id.
    """
    draft = Draft(revision)
    misfits, shifts = [], []
    for number, operation in enumerate(operations, 1):
        try:
            shift = operation.carry_out(draft)
        except Misfit as misfit:
            misfits.append(
                Misfitting(number, operation, misfit.message, misfit.expected, misfit.found)
            )
        except InputError as error:
            misfits.append(Misfitting(number, operation, error.problem.message))
        else:
            shifts += [shift] if shift else []
    if misfits:
        return Applied(None, tuple(misfits), tuple(shifts))
    return _checked(draft, tuple(shifts))


def _checked(draft: Draft, shifts: tuple[str, ...]) -> Applied:
    try:
        return Applied(Revision.model_validate(draft.data()), (), shifts)
    except ValidationError as error:
        found = error.errors(include_url=False)
        misfits = [
            Misfitting(0, None, f"{'.'.join(map(str, each['loc']))}: {each['msg']}")
            for each in found
        ]
        return Applied(None, tuple(misfits), shifts)
