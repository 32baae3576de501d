"""The next revision, as a copy of one that is there."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from plans.errors import InputError
from plans.storing import (
    load_ref,
    next_revision,
    proposal_folder,
    refuse_bundled,
    refuse_to_write,
    shown_path,
)
from plans.values import frozen
from plans.verbs._drafts import draft_of


@frozen(slots=False)
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
    from plans.storing import write_result, writing, written_as

    loaded = load_ref(ref)
    if output is None:
        refuse_bundled(loaded.workspace)
    name = proposal or loaded.located.proposal or loaded.workspace.settings.default or ""
    folder = proposal_folder(loaded.workspace, name)
    number = next_revision(loaded.workspace, name)
    path = output or folder / f"{number}.yaml"
    refuse_to_write(path)
    draft = draft_of(loaded, name, number, date=date, by=by)
    with writing(path):
        if os.path.lexists(path):
            raise InputError(f"'{path}' is already there", hint="choose another file: -o FILE")
        write_result(path, written_as(loaded.located, draft))
    return Started(Path(shown_path(path)), number, draft.parent or "")
