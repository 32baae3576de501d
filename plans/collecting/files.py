"""A version that is a file on disk."""

from __future__ import annotations

import hashlib
from pathlib import Path

from plans.collecting.versions import Version
from plans.errors import InputError
from plans.reading import read_bytes
from plans.storing import Workspace, dated_name, real_path


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
        # A name that is not UTF-8 has no letters that a table could hold.
        name=name.encode("utf-8", "backslashreplace").decode(),
        digest=digest,
        suffix=path.suffix.lower(),
        date=date or dated_name(path.stem)[0],
        ref=ref_of(path, workspace),
        size=size,
        path=path,
        fault=fault,
    )


def ref_of(path: Path, workspace: Workspace) -> str:
    """Return what the workspace calls the file at ``path``, empty if it does not know it."""
    real = real_path(path)
    ref = f"{real.parent.name}@{real.stem}"
    known = real.parent.parent == workspace.folder and ref in workspace.refs
    return ref if known else ""
