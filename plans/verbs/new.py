"""The next revision, as a copy of one that is there."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from plans.errors import InputError
from plans.model import Clause, Day, Revision
from plans.storing import (
    Loaded,
    Located,
    is_id,
    load_ref,
    next_revision,
    proposal_folder,
    refuse_bundled,
    shown_path,
)
from plans.terms import Cite

_CARRIED = (Cite(attestation="carried"),)


@dataclass(frozen=True)
class Started:
    """A draft that was written."""

    path: Path
    revision: str
    parent: str


def new(
    ref: str | Path,
    proposal: str | None = None,
    output: Path | None = None,
    *,
    date: str | None = None,
    by: Sequence[str] = (),
) -> Started:
    """Write the next revision of ``proposal`` as a copy of ``ref``, and return what was written.

    Every clause is ``carried``: nobody has said anything of it yet, so the parent's stands.

    Args:
        ref: what it starts from; it may belong to another proposal.
        proposal: by default that of ``ref``.
        output: by default the next number's file in the folder of ``proposal``.
        date: its date, if it has one yet.
        by: the parties that work on it.

    Raises:
        InputError: ``ref`` cannot be read, there is no workspace here, or the file exists.
    """
    from plans.storing import write_file, writing, written_as

    loaded = load_ref(ref)
    if output is None:
        refuse_bundled(loaded.workspace)
    name = proposal or loaded.located.proposal or loaded.workspace.settings.default or ""
    folder = proposal_folder(loaded.workspace, name)
    number = next_revision(loaded.workspace, name)
    path = output or folder / f"{number}.yaml"
    draft = _draft(loaded, name, number, date, tuple(by))
    with writing(path):
        if os.path.lexists(path):
            raise InputError(f"'{path}' is already there", hint="choose another file: -o FILE")
        write_file(path, written_as(loaded.located, draft))
    return Started(Path(shown_path(path)), number, draft.parent or "")


def checked_day(value: str) -> str:
    """Return ``value`` if it is a date.

    Raises:
        InputError: it is none.
    """
    try:
        return TypeAdapter[str](Day).validate_python(value)
    except ValidationError:
        hint = "write 2025-12-03, 2025-12 or 2025"
        raise InputError(f"'{value}' is not a date", hint=hint) from None


def checked_parties(names: Sequence[str]) -> tuple[str, ...]:
    """Return ``names`` if they can be ids of parties.

    Raises:
        InputError: one cannot.
    """
    for name in names:
        if not is_id(name):
            raise InputError(f"'{name}' is no party", hint="write an id of parties.yaml")
    return tuple(names)


def _draft(
    loaded: Loaded, proposal: str, number: str, date: str | None, by: tuple[str, ...]
) -> Revision:
    revision = loaded.revision
    return revision.model_copy(
        update={
            "revision": number,
            "date": checked_day(date) if date else None,
            "parent": parent_of(loaded.located, proposal),
            "tabled_by": checked_parties(by),
            "status": "draft",
            # What was said of the parent as a whole, and on whose word, is not said of this one.
            "sources": (),
            "notes": (),
            "clauses": tuple(carried(clause) for clause in revision.clauses),
        }
    )


def parent_of(located: Located, proposal: str) -> str:
    """Return how a revision of ``proposal`` names the one it comes from."""
    if not located.proposal:
        return located.path.name
    same = located.proposal == proposal
    return located.revision if same else f"{located.proposal}@{located.revision}"


def carried(clause: Clause) -> Clause:
    """Return the clause as the parent has it, which no source of this revision says."""
    update = {"cites": _CARRIED if clause.cites else ()}
    below = tuple(carried(each) for each in clause.clauses)
    return clause.model_copy(update={**update, "clauses": below})
