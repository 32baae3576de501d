"""Standard input as a file: what a command is given as ``-``."""

from __future__ import annotations

import re
import sys
from functools import cache
from pathlib import Path

from plans.errors import UnreadableFile
from plans.reading import MAX_BYTES
from plans.storing.workspace import Located

# How it is typed, and how messages and their hints call it; either is understood.
_NAMES = ("-", "standard input")
NAME = _NAMES[1]
_YAML = re.compile(rb"^clauses:", re.MULTILINE)


def is_standard_input(ref: str | Path) -> bool:
    """Say whether ``ref`` is no name of a file."""
    return str(ref) in _NAMES


# Whoever compares two readings of a file locates it twice, and it can be read once.
@cache
def standard_input() -> Located:
    """Return what stands on standard input; what it is called tells how a text is to be read.

    Raises:
        UnreadableFile: there is more of it than a file may hold.
    """
    data = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise UnreadableFile(f"{NAME} is larger than {MAX_BYTES // 2**20} MiB")
    return Located(Path(f"{NAME}{_suffix(data)}"), NAME, blob=data)


def _suffix(data: bytes) -> str:
    """Return what a file with this text would be called; any other is known by its bytes."""
    if data.lstrip().startswith(b"{"):
        return ".json"
    return ".yaml" if _YAML.search(data) else ".txt"
