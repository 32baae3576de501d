"""What tells that a file is still the one that was read, so that it need not be read again."""

from __future__ import annotations

import os
import time
from pathlib import Path

# A file changed so lately may change again without another time on it: clocks of disks tick slowly.
_SETTLED = 2_000_000_000


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
