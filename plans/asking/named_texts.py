"""Names that agents give to texts: only what is in the workspace has one, and a path is none."""

from __future__ import annotations

from collections.abc import Iterable

from plans.errors import NotFound
from plans.storing import Workspace, clause_called, is_id, read_revision

_NAMES = "names look like us-28-point@v2, and 'texts' lists them; paths and git revisions are none"


def full_ref(name: str, workspace: Workspace) -> str:
    """Return the whole name of the revision that ``name`` means, ``us-28-point@v2``.

    Raises:
        InputError: nothing in the workspace has that name.
    """
    if not all(map(is_id, name.split("@"))):
        raise NotFound(f"'{name}' is not the name of a text", hint=_NAMES)
    return workspace.resolve(name).ref


def full_refs(names: Iterable[str], workspace: Workspace) -> list[str]:
    """Return the whole name of each; see ``full_ref``."""
    return [full_ref(name, workspace) for name in names]


def target(name: str, clause: str | None, workspace: Workspace) -> str:
    """Return what ``show`` takes for a revision, or for a clause of it.

    Raises:
        InputError: nothing has that name, or the revision cannot be read.
    """
    ref = full_ref(name, workspace)
    if not clause:
        return ref
    return f"{ref}:{clause_called(clause, read_revision(workspace, ref))}"
