"""A bracket is closed in the file that holds it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plans.merging import resolve
from plans.model import Revision
from plans.storing import (
    load_ref,
    refuse_if_tabled,
    refuse_to_write,
    write_file,
    writing,
    written_as,
)


@dataclass(frozen=True)
class Resolved:
    """A bracket that was closed.

    Attributes:
        path: the file that was written.
        revision: what it says now.
        dropped: terms of the clause that were in dispute and that its new words do not settle.
    """

    path: Path
    revision: Revision
    dropped: tuple[str, ...]


def resolve_bracket(
    ref: str,
    spot: str,
    *,
    take: str | None = None,
    text: str | None = None,
    keep_both: bool = False,
    output: Path | None = None,
) -> Resolved:
    """Close the bracket at ``spot`` (a clause, or ``clause.term``) in the file that ``ref`` means.

    Raises:
        InputError: there is no such bracket, or the revision has been tabled.
    """
    loaded = load_ref(ref)
    target = output or loaded.located.path
    with writing(target):
        loaded = load_ref(ref)
        if output is None:
            refuse_if_tabled(loaded.located, loaded.workspace)
        refuse_to_write(target)
        clause, _, term = spot.partition(".")
        made = resolve(
            loaded.revision, clause, term or None, take=take, text=text, keep_both=keep_both
        )
        write_file(target, written_as(loaded.located, made))
    return Resolved(target, made, _dropped(clause, loaded.revision, made) if text else ())


def _dropped(clause: str, before: Revision, after: Revision) -> tuple[str, ...]:
    """Return the terms that went with the bracket of ``clause``."""
    now = after.places[clause].clause.terms if clause in after.places else {}
    return tuple(id for id in before.places[clause].clause.terms if id not in now)
