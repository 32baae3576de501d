"""What plans has written where: only that, as long as nobody has changed it, is written over.

A result need not say that it is one, and somebody may have edited it. So the digest of what was
written is kept in the user's cache, a file for each place. What git has as it is loses nothing
either, and an empty file holds nothing.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from plans.errors import InputError
from plans.git import ask
from plans.storing.caches import cache_folder
from plans.storing.file_writes import write_file
from plans.storing.paths import real_path

_FORCED: ContextVar[bool] = ContextVar("forced", default=False)
# So many places are remembered; those not written to for the longest are forgotten.
_MOST = 5000


@contextmanager
def overwriting(allowed: bool = True) -> Iterator[None]:
    """Let results replace files that plans did not write."""
    token = _FORCED.set(allowed)
    try:
        yield
    finally:
        _FORCED.reset(token)


def write_result(path: Path, text: str | bytes) -> None:
    """Write a result, and remember that it is one.

    Raises:
        InputError: as for ``write_file``.
    """
    write_file(path, text)
    note_result(path)


def note_result(path: Path) -> None:
    """Remember that what is in a file now is a result."""
    if kept := _kept(path):
        with suppress(OSError):  # who has no cache is asked for --force
            kept.parent.mkdir(parents=True, exist_ok=True)
            _forget_the_oldest(kept.parent)
            kept.write_text(_digest(path), "utf-8")


def refuse_foreign(path: Path) -> None:
    """Refuse to replace a file that is not as plans wrote it, unless that is allowed.

    Raises:
        InputError: somebody else wrote or changed it, and it is nowhere else.
    """
    if _FORCED.get() or not path.is_file() or not path.stat().st_size:
        return
    if not _is_ours(path) and not _is_in_git(path):
        said = f"'{path}' is there already, and not as plans wrote it"
        raise InputError(said, hint="name another file, or write over it with --force")


def _is_ours(path: Path) -> bool:
    kept = _kept(path)
    try:
        return kept is not None and kept.read_text("utf-8") == _digest(path)
    except (OSError, ValueError):
        return False


def _is_in_git(path: Path) -> bool:
    """Say whether git has the file as it is."""
    real = real_path(path)
    with suppress(InputError):
        words = ("status", "--porcelain", "--ignored", "--", real.name)
        answer = ask(*words, folder=real.parent)
        return not answer.code and not answer.data.strip()
    return False


def _kept(path: Path) -> Path | None:
    """Return where the digest of what was written to ``path`` is kept."""
    folder = cache_folder()
    key = hashlib.sha256(os.fsencode(real_path(path))).hexdigest()[:32]
    return folder / "written" / key if folder else None


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _forget_the_oldest(folder: Path) -> None:
    found = list(folder.iterdir())
    if len(found) > _MOST:
        found.sort(key=lambda each: each.stat().st_mtime)
        for each in found[: len(found) - _MOST // 2]:
            each.unlink(missing_ok=True)
