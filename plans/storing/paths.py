"""Paths and ids as people type them, as they really are, and as messages show them."""

from __future__ import annotations

import os
import re
from pathlib import Path

from plans.errors import InputError, NotFound
from plans.model import ID, MAX_ID

# Linux has no longer ones; to climb one of 40 000 folders takes a gigabyte.
MAX_PATH = 4096


def looks_like_path(ref: str) -> bool:
    """Say whether ``ref`` is meant as a file rather than as the name of a revision."""
    return ref == "-" or any(char in ref for char in "/\\.")


def real_path(path: Path) -> Path:
    """Return where ``path`` leads; a loop of links leads nowhere and stays as it is.

    Raises:
        InputError: the current folder was deleted, or no path can look like that.
    """
    name = str(path)
    if "\0" in name or len(name) > MAX_PATH:
        raise NotFound(f"no file '{name}'", hint="check the path")
    try:
        return Path(os.path.realpath(path))  # Path.resolve() raises for a loop and a long name
    except OSError:
        raise InputError("the current folder is gone", hint="change to another one") from None


def is_file(path: Path) -> bool:
    """Say whether a file is there; Path.is_file() raises where it cannot be told."""
    return os.path.isfile(path)  # noqa: PTH113


def own_file(path: Path, *folders: Path) -> Path:
    """Return ``path``, which leads to something below one of ``folders``.

    Who names a file by its path may follow any link; a ref means what is in the workspace.

    Raises:
        InputError: it is a link out of them, or stands in one.
    """
    linked = os.path.islink(path) or os.path.islink(path.parent)  # noqa: PTH114  Path can raise
    if linked and {*map(real_path, folders)}.isdisjoint(real_path(path).parents):
        hint = "name the file that it leads to by its path"
        raise InputError(f"'{shown_path(path)}' is a link out of the workspace", hint=hint)
    return path


def shown_path(path: Path) -> str:
    """Return ``path`` as messages show it: relative to the current folder where it is below it."""
    try:
        return str(real_path(path).relative_to(real_path(Path())))
    except ValueError:
        return str(path)


def is_id(name: str) -> bool:
    """Say whether ``name`` could be the id of a proposal or revision."""
    return len(name) <= MAX_ID and re.fullmatch(ID, name) is not None
