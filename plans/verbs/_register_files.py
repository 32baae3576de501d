"""Registers as their files have them, and the clauses of the texts that they speak of."""

from __future__ import annotations

import os
from collections.abc import Collection

from plans.errors import InputError, Origin
from plans.reading import Parsed, parse_exact
from plans.storing import Workspace, read_revision, shown_path


def parsed_register(register: str, workspace: Workspace) -> Parsed | None:
    """Return a register with the lines of all it says; None if there is no such file."""
    path = workspace.folder / f"{register}.yaml"
    return parse_exact(workspace.text(path), shown_path(path)) if os.path.lexists(path) else None


def place_in(parsed: Parsed, *path: str | int) -> Origin:
    """Return where a register says something, or else which file it is."""
    return parsed.where(path) or Origin(parsed.name, 0, 0)


def clauses_of(ref: str, workspace: Workspace) -> Collection[str] | None:
    """Return the ids of the clauses of a text; None if it cannot be read."""
    try:
        return read_revision(workspace, ref).places
    except InputError:  # what is wrong with it is found where revisions are looked at
        return None
