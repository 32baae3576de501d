"""A diff as a patch: what was sent as JSON is done to a revision, all of it or nothing."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from plans.errors import InputError, InvalidDocument, Origin, Problem
from plans.letters import composed
from plans.model import Revision
from plans.operations import UNSAID, AnyOperation, Operation
from plans.patching import Misfitting, apply, invert
from plans.reading import read_text
from plans.storing import Loaded, shown_path

# A value in a message: enough to know it by.
MAX_SHOWN = 200
# A patch for another revision misses everywhere: some of it is enough to see that.
MAX_MISFITS = 8


class _Patch(BaseModel):
    """The part of a stored diff that makes one revision of another; the rest is for readers."""

    model_config = ConfigDict(extra="ignore")

    format: Literal["plans-diff/1"]
    patch: tuple[AnyOperation, ...] | None


def read_patch(path: Path) -> tuple[Operation, ...]:
    """Return the operations of a diff stored as JSON.

    Raises:
        InputError: the file is no such diff, or one of which only a part was stored.
    """
    name = shown_path(path)
    origin = Origin(name)
    try:
        found = _Patch.model_validate_json(composed(read_text(path, name)))
    except ValidationError as error:
        raise InvalidDocument(_problem(each, origin) for each in error.errors()) from None
    if found.patch is None:
        raise InputError(
            "this diff cannot be applied: it holds only some of the changes",
            hint="store it without --severity and --clause, of revisions whose ids stand once",
            origin=origin,
        )
    return found.patch


def _problem(error: Any, origin: Origin) -> Problem:
    where = ".".join(map(str, error["loc"]))
    hint = "make one with 'plans diff A B --format json'"
    return Problem(f"{where}: {error['msg']}" if where else error["msg"], hint, origin)


def apply_patches(loaded: Loaded, patches: Sequence[Path], reverse: bool = False) -> Revision:
    """Return the revision after all ``patches``, in their order; backwards if ``reverse``.

    Raises:
        InvalidDocument: an operation does not fit; each says which, where and why.
        InputError: a patch cannot be read or reversed.
    """
    revision = loaded.revision
    for path in reversed(patches) if reverse else patches:
        operations = read_patch(path)
        done = apply(revision, invert(operations) if reverse else operations)
        if done.revision is None:
            raise InvalidDocument(_misfits(done.misfits, loaded, Origin(shown_path(path))))
        revision = done.revision
    return revision


def _misfits(misfits: Sequence[Misfitting], loaded: Loaded, origin: Origin) -> list[Problem]:
    found = [_misfit(each, loaded, origin) for each in misfits[:MAX_MISFITS]]
    more = len(misfits) - len(found)
    return found + ([Problem(f"and {more} more operations do not fit", "", origin)] if more else [])


def _misfit(misfit: Misfitting, loaded: Loaded, origin: Origin) -> Problem:
    what = f"operation {misfit.number} ({misfit.operation.op})" if misfit.operation else "outcome"
    message = f"{what} does not fit {loaded.located.ref}: {misfit.message}"
    hint = "apply it to the revision that it was made from"
    if misfit.expected is not UNSAID:
        hint = f"expected {_shown(misfit.expected)}, found {_shown(misfit.found)}"
    return Problem(message, hint, origin)


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= MAX_SHOWN else f"{text[:MAX_SHOWN]}…"
