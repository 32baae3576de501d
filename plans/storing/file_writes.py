"""Atomic writes: the old file or the new one, never half of either, and one writer at a time."""

from __future__ import annotations

import hashlib
import os
import platform
import stat
from contextlib import suppress
from pathlib import Path

from plans.errors import InputError
from plans.storing.file_locks import seen_at, writing
from plans.storing.paths import real_path

# What a new file gets when there is none to take the mode from; the umask still applies.
DEFAULT_MODE = 0o666
_AGAIN = "nothing was written; run it again"


def encoded(text: str | bytes) -> bytes:
    """Return what a file holds that says ``text``."""
    # A file name that is not UTF-8 reaches us as half a surrogate pair, which has no bytes.
    return text if isinstance(text, bytes) else text.encode("utf-8", "backslashreplace")


def write_file(path: Path, text: str | bytes) -> None:
    """Write ``text`` to ``path``, as UTF-8 if it is not bytes yet, replacing it in one step.

    Raises:
        InputError: the folder is missing or not writable, ``path`` is something but not a file, or
            another command is writing it, or something has changed it since it was locked.
    """
    try:
        with writing(path) as held:
            target = real_path(path)
            mode = _mode(target, path)
            if seen_at(path) != held.seen:
                raise InputError(f"'{path}' was changed by another program", hint=_AGAIN)
            _replace(target, text, mode, _beside(target))
            held.seen = seen_at(path)
    except (FileNotFoundError, NotADirectoryError):
        hint = "make the folder first"
        raise InputError(f"cannot write '{path}': no such folder", hint=hint) from None
    except OSError as error:
        raise InputError(f"cannot write '{path}': {error.strerror}") from None


def make_folder(folder: Path) -> None:
    """Make a folder, and those that it is in, if they are not there.

    Raises:
        InputError: that cannot be.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"cannot make '{folder}': {error.strerror}") from None


def put_file(path: Path, data: bytes) -> None:
    """Write one of many files that can be made again, replacing what is there in one step.

    The caller holds a lock for all of them. Nothing is forced onto the disk: of a file for which a
    power cut comes too soon, nothing is left, or what was there before.

    Raises:
        InputError: the folder is missing or not writable, or ``path`` is something but not a file.
    """
    try:
        _replace(path, data, _mode(path, path), _beside(path), lasting=False)
    except OSError as error:
        raise InputError(f"cannot write '{path}': {error.strerror}") from None


def _beside(target: Path) -> Path:
    """Return where the new text is put first.

    Always the same name, so that the next write clears away what a killed one left; but another for
    another user or machine, whose files we may not be able to clear away.
    """
    user = os.geteuid() if hasattr(os, "geteuid") else 0
    key = f"{platform.node()}\0{user}\0{target}".encode("utf-8", "surrogateescape")
    return target.with_name(f".plans-{hashlib.sha256(key).hexdigest()[:16]}.tmp")


def _replace(
    target: Path, text: str | bytes, mode: int | None, written: Path, *, lasting: bool = True
) -> None:
    written.unlink(missing_ok=True)
    # A link that somebody puts there in the meantime is an error and not followed.
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(written, flags, DEFAULT_MODE if mode is None else 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(encoded(text))
            if lasting:
                file.flush()
                os.fsync(file.fileno())
        if mode is not None:
            written.chmod(mode)
        written.replace(target)
    except BaseException:
        written.unlink(missing_ok=True)
        raise
    if lasting:
        _sync(target.parent)


def _sync(folder: Path) -> None:
    """Have the new name survive a power cut, where a folder can be synced at all."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mode(target: Path, path: Path) -> int | None:
    """Return the mode of the file to replace, None if there is none; refuse a device or a pipe."""
    try:
        mode = target.lstat().st_mode
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(mode):
        what = "a folder" if stat.S_ISDIR(mode) else "not a regular file"
        raise InputError(f"'{path}' is {what}", hint="name a file to write")
    return stat.S_IMODE(mode)
