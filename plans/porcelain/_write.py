"""Atomic writes: the old file or the new one, never half of either."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from plans.errors import InputError
from plans.workspace import real_path

# What a new file gets when there is none to take the mode from; the umask still applies.
DEFAULT_MODE = 0o666


def write_file(path: Path, text: str) -> None:
    """Write ``text`` to ``path`` as UTF-8, replacing it in one step.

    Raises:
        InputError: the folder is missing or not writable, or ``path`` is something but not a file.
    """
    target = real_path(path)
    try:
        mode = _mode(target, path)
        handle, name = tempfile.mkstemp(prefix=".plans-", suffix=".tmp", dir=target.parent)
        _replace(target, text, mode, handle, Path(name))
    except (FileNotFoundError, NotADirectoryError):
        hint = "make the folder first"
        raise InputError(f"cannot write '{path}': no such folder", hint=hint) from None
    except OSError as error:
        raise InputError(f"cannot write '{path}': {error.strerror}") from None


def _replace(target: Path, text: str, mode: int, handle: int, written: Path) -> None:
    try:
        with os.fdopen(handle, "wb") as file:
            # A file name that is not UTF-8 reaches us as half a surrogate pair, which has no bytes.
            file.write(text.encode("utf-8", "backslashreplace"))
            file.flush()
            os.fsync(file.fileno())
        written.chmod(mode)
        written.replace(target)
    except BaseException:
        written.unlink(missing_ok=True)
        raise


def _mode(target: Path, path: Path) -> int:
    """Return the mode of what is to be replaced: a file or nothing, never /dev/null or a pipe."""
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return DEFAULT_MODE & ~mask
    if not stat.S_ISREG(mode):
        what = "a folder" if stat.S_ISDIR(mode) else "not a regular file"
        raise InputError(f"'{path}' is {what}", hint="name a file to write")
    return stat.S_IMODE(mode)
