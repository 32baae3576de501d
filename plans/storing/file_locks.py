"""One writer at a time: a lock for each file, kept outside the user's folders.

The lock files lie in a folder of the user's own below ``XDG_RUNTIME_DIR`` or the temporary folder.
The system takes a lock back when its holder ends, however it ends.
"""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

from plans.errors import InputError
from plans.storing.paths import real_path

if TYPE_CHECKING:
    from filelock import BaseFileLock

_held: ContextVar[frozenset[str]] = ContextVar("_held", default=frozenset())


@contextmanager
def writing(path: Path) -> Iterator[Path]:
    """Hold the lock of ``path``, from before it is read until it is written; yield the lock file.

    Whoever holds it may take it again.

    Raises:
        InputError: another command holds it, or no lock can be made.
    """
    lock_file = lock_file_of(path)
    held = _held.get()
    if str(lock_file) in held:
        yield lock_file
        return
    lock = _acquired(lock_file, path)
    token = _held.set(held | {str(lock_file)})
    try:
        yield lock_file
    finally:
        _held.reset(token)
        lock.release()


def _acquired(lock_file: Path, path: Path) -> BaseFileLock:
    from filelock import FileLock, Timeout  # needed by nothing that only reads

    lock = FileLock(lock_file, timeout=0, mode=0o600)
    try:
        lock.acquire()
    except Timeout:
        hint = "run it again when that one is done"
        raise InputError(f"another plans command is writing '{path}'", hint=hint) from None
    except OSError as error:
        hint = "set TMPDIR to a folder that can be written"
        raise InputError(f"cannot lock '{path}': {error.strerror}", hint=hint) from None
    return lock


def lock_file_of(path: Path) -> Path:
    """Return the lock file of the file that ``path`` leads to, in a folder made for locks.

    Raises:
        InputError: the folder cannot be made, or is not this user's alone.
    """
    name = os.fsencode(real_path(path))
    return _lock_folder() / f"{hashlib.sha256(name).hexdigest()[:32]}.lock"


def _lock_folder() -> Path:
    folder = _place()
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError as error:
        hint = "set TMPDIR to a folder that can be written"
        raise InputError(f"cannot make '{folder}': {error.strerror}", hint=hint) from None
    # In a folder that all may write to, somebody else may have been there first.
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != _user():
        hint = "remove it, or set TMPDIR to a folder of your own"
        raise InputError(f"'{folder}' is not a folder of yours", hint=hint)
    if found.st_mode & 0o077 and os.name == "posix":
        folder.chmod(0o700)
    return folder


def _place() -> Path:
    runtime = os.environ.get("XDG_RUNTIME_DIR", "")
    if os.path.isabs(runtime) and os.access(runtime, os.W_OK | os.X_OK):  # noqa: PTH117
        return Path(runtime) / "plans-locks"
    return Path(tempfile.gettempdir()) / f"plans-locks-{_user()}"


def _user() -> int:
    return os.geteuid() if hasattr(os, "geteuid") else 0  # Windows has none and says 0 for owners
