"""One writer at a time: a lock for each file, kept beside it while somebody writes.

Whoever can write the file sees its lock, in whatever session, as whatever user and on whatever
machine. The system takes a lock back when its holder ends, however it ends; the file that it is
held on is cleared away by the holder, or by the next one where that was killed.
"""

from __future__ import annotations

import errno
import hashlib
import os
import sys
import time
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path

from plans.errors import InputError, permitted
from plans.storing.paths import real_path

# What a file system answers that knows no locks: there we go on without.
_NO_LOCKS = {errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.EINVAL}

# Seconds: most of what is written is written within some hundredths of one, and whoever runs two
# commands at once wants both. Only what takes longer is refused.
PATIENCE, PAUSE = 1.0, 0.02

Seen = tuple[int, int, int] | None
"""What tells that a file is as it was: inode, size, time of the last change; None for no file."""


@dataclass(slots=True)
class Held:
    """A lock that is held, and how the file was when it was taken, or when its holder wrote it."""

    seen: Seen


_held: ContextVar[Mapping[Path, Held]] = ContextVar("_held", default={})  # noqa: B039 (never changed)


@contextmanager
def writing(path: Path) -> Iterator[Held]:
    """Hold the lock of ``path``, from before it is read until it is written.

    Whoever holds it may take it again.

    Raises:
        InputError: another command holds it, or no lock can be made.
    """
    lock_file = lock_file_of(path)
    held = _held.get()
    if lock_file in held:
        yield held[lock_file]
        return
    handle = _acquired(lock_file, path)
    mine = Held(seen_at(path))
    token = _held.set({**held, lock_file: mine})
    try:
        yield mine
    finally:
        _held.reset(token)
        _release(handle, lock_file)


def lock_file_of(path: Path) -> Path:
    """Return the lock file of the file that ``path`` leads to, however its name is written."""
    real = real_path(path)
    name = unicodedata.normalize("NFC", real.name).casefold()
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
    return real.with_name(f".plans-{digest[:16]}.lock")


def seen_at(path: Path) -> Seen:
    """Return what tells that the file that ``path`` leads to is as it was."""
    try:
        found = real_path(path).stat()
    except OSError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns


def _acquired(lock_file: Path, path: Path) -> int:
    """Return the handle of a lock file that is locked, and that is the one there is."""
    until = time.monotonic() + PATIENCE
    try:
        while True:
            handle = _opened(lock_file)
            try:
                _lock(handle, until)
                if _is_still(handle, lock_file):
                    return handle
            except BaseException:
                os.close(handle)
                raise
            os.close(handle)  # its holder has just cleared it away
    except BlockingIOError:
        hint = "run it again when that one is done"
        raise InputError(f"another plans command is writing '{path}'", hint=hint) from None
    except (FileNotFoundError, NotADirectoryError):
        hint = "make the folder first"
        raise InputError(f"cannot write '{path}': no such folder", hint=hint) from None
    except OSError as error:
        said = f"cannot write '{path}': {error.strerror}"
        raise InputError(said, hint=permitted(error)) from None


def _opened(lock_file: Path) -> int:
    """Open a lock file, made for everybody if it is not there; a link is not followed."""
    safely = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
    with suppress(FileExistsError):
        handle = os.open(lock_file, os.O_RDWR | os.O_CREAT | os.O_EXCL | safely, 0o666)
        with suppress(OSError, AttributeError):
            os.fchmod(handle, 0o666)
        return handle
    try:
        return os.open(lock_file, os.O_RDWR | safely)
    except PermissionError:  # somebody else's, to whom the mode could not be given
        return os.open(lock_file, os.O_RDONLY | safely)


def _lock(handle: int, until: float) -> None:
    """Lock an open file, at the latest when the clock says ``until``.

    Raises:
        BlockingIOError: somebody else has locked it all the time.
    """
    while True:
        try:
            return _lock_at_once(handle)
        except BlockingIOError:
            if time.monotonic() >= until:
                raise
            time.sleep(PAUSE)


def _lock_at_once(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            raise BlockingIOError from None
    else:
        import fcntl

        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise


def _is_still(handle: int, lock_file: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), lock_file.lstat())
    except FileNotFoundError:
        return False


def _release(handle: int, lock_file: Path) -> None:
    """Clear the lock file away while it is locked, so that nobody locks one that is gone."""
    with suppress(OSError):
        lock_file.unlink()
    os.close(handle)
