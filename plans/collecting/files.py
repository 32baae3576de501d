"""A version that is a file on disk."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from plans.collecting.versions import Version
from plans.errors import InputError
from plans.reading import read_bytes
from plans.storing import RESERVED, Workspace, dated_name, is_id


def file_version(path: Path, name: str, workspace: Workspace, date: str = "") -> Version:
    """Return the file at ``path`` as a version.

    Args:
        path: where it is.
        name: what people call it.
        workspace: what may know it by a name of its own.
        date: the day it is of; by default that in its name.
    """
    digest, size, fault = "", 0, ""
    try:
        data = read_bytes(path, name)
        digest, size = hashlib.sha256(data).hexdigest(), len(data)
    except InputError as error:
        fault = error.problem.message
    return Version(
        name=lettered(name),
        digest=digest,
        suffix=path.suffix.lower(),
        date=date or dated_name(path.stem)[0],
        ref=ref_of(path, workspace),
        size=size,
        path=path,
        fault=fault,
    )


def lettered(name: str) -> str:
    """Return a name as a table can hold it: one that is not UTF-8 has no letters for that."""
    return name.encode("utf-8", "backslashreplace").decode()


def file_contents(versions: Iterable[Version]) -> Sequence[bytes | InputError]:
    """Return what is in each file, or why that is not what it was."""
    return [_content(version) for version in versions]


def _content(version: Version) -> bytes | InputError:
    try:
        data = read_bytes(version.path, version.name)
    except InputError as error:
        return error
    if hashlib.sha256(data).hexdigest() != version.digest:
        return InputError(f"'{version.name}' was changed while it was read", hint="run it again")
    return data


def ref_of(path: Path, workspace: Workspace) -> str:
    """Return what the workspace calls a file at ``path``, ``proposal@v1``; else nothing."""
    proposal, revision = path.parent.name, path.stem
    if path.parent.parent != workspace.folder or path.suffix != ".yaml" or revision in RESERVED:
        return ""
    return f"{proposal}@{revision}" if is_id(proposal) and is_id(revision) else ""


def is_text(path: Path, workspace: Workspace) -> bool:
    """Say whether a file is none of the registers and cards of a workspace."""
    return not path.is_relative_to(workspace.folder) or bool(ref_of(path, workspace))
