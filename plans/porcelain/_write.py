"""Atomic writes: the old file or the new one, never half of either."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from plans.errors import InputError
from plans.workspace import real_path

# What a new file gets when there is none to take the mode from; the umask still applies.
DEFAULT_MODE = 0o666


def write_file(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` as UTF-8, replacing it in one step.

    Raises:
        InputError: the folder is missing or not writable, or ``path`` is a folder.
    """
    target = real_path(path) if path.is_symlink() else path
    if target.is_dir():
        raise InputError(f"'{path}' is a folder", hint="name a file to write")
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    except OSError as error:
        raise InputError(f"cannot write '{path}': {error.strerror}") from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return DEFAULT_MODE & ~mask
