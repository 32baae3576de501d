"""Lines that were made of a file, kept by its content: git asks for each twice in every log.

The line in git's configuration looks here before it starts a Python. Whoever changes how a revision
is shown in lines counts ``FOLDER`` up: lines of two kinds side by side would look like changes.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

# Below the cache folder of the user.
FOLDER = "lines-1"
# So many files are kept, and how many there are is looked at once in 256 times.
_MOST = 4096
_LOOKED_AT = "00"


def keep(lines: bytes, place: Path) -> None:
    """Keep ``lines`` at ``place``, which is called by what they were made of, if that can be."""
    if not place.is_absolute():
        return
    with suppress(OSError):
        if place.parent.name != FOLDER:
            # Git was set up by an older plans, whose lines are not to be mixed with these.
            _thin_out(place.parent, 0)
            return
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part = place.with_name(f"{place.name}.{os.getpid()}")
        part.write_bytes(lines)
        part.replace(place)
        if place.name.startswith(_LOOKED_AT):
            _thin_out(place.parent, _MOST)


def _thin_out(folder: Path, most: int) -> None:
    """Remove the oldest files of a folder of ours, but for so many."""
    if not folder.name.startswith("lines-"):
        return
    files = sorted(folder.iterdir(), key=lambda each: each.stat().st_mtime)
    for each in files[: max(0, len(files) - most)]:
        each.unlink()
