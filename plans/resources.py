"""Says where the shipped ``templates`` and ``proposals`` are: in the wheel or in a checkout."""

from __future__ import annotations

from pathlib import Path

PROGRAM = Path(__file__).parent


def shipped(name: str) -> Path:
    """Return the shipped folder ``name`` ("templates" or "proposals")."""
    for folder in (PROGRAM / "_data" / name, PROGRAM.resolve().parent / name):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(name)
