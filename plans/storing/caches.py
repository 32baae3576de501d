"""Where what can be made again is kept, and what tells that a file is as it was when read."""

from __future__ import annotations

import hashlib
import os
import time
from pathlib import Path

# A file changed so lately may change again without another time on it: clocks of disks tick slowly.
_SETTLED = 2_000_000_000


def cache_folder() -> Path | None:
    """Return the folder, which need not be there; None where there is no home for caches."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    if not os.path.isabs(base):  # noqa: PTH117  what the XDG specification says to ignore
        try:
            base = str(Path.home() / ".cache")
        except RuntimeError:
            return None
    return Path(base) / "plans"


def cache_of(root: Path, name: str) -> Path | None:
    """Return where ``name``, which is made from the files below ``root``, is kept, if anywhere."""
    folder = cache_folder()
    called = hashlib.sha256(os.path.realpath(root).encode("utf-8", "replace")).hexdigest()
    stem, dot, suffix = name.partition(".")
    return folder / f"{stem}-{called[:20]}{dot}{suffix}" if folder else None


Stamp = tuple[int, int, int, int, int]
"""The device, number, size, and times of change of a file that has been as it is for a while."""


def stamp_of(path: Path) -> Stamp | object:
    """Return what stays equal while the file at ``path`` is as it was.

    Of a file that is not there, or was changed within two seconds of now, it is no ``Stamp`` and
    equals nothing.
    """
    try:
        found = os.stat(path)  # noqa: PTH116  Path.stat() takes twice as long
    except (OSError, ValueError):
        return object()
    if abs(time.time_ns() - found.st_mtime_ns) < _SETTLED:
        return object()
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
