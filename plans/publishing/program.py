"""What tells that the program that made a page is still the same: its code, words and templates."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from plans.resources import PROGRAM, shipped

_MADE_BY = (".py", ".toml")


def program_digest(folders: tuple[str, ...]) -> str:
    """Return a digest of the program and of templates in ``folders``, which go before its own."""
    digest = hashlib.sha256(_own().encode())
    for folder in map(Path, folders):
        _add(digest, folder.iterdir(), "")
    return digest.hexdigest()


@cache
def _own() -> str:
    digest = hashlib.sha256()
    _add(digest, _below(PROGRAM), "")
    _add(digest, shipped("templates").iterdir(), "templates/")
    return digest.hexdigest()


def _below(folder: Path) -> Iterator[Path]:
    """Yield the files of the program itself."""
    for each in folder.iterdir():
        if each.is_dir() and each.name not in ("__pycache__", "_data"):
            yield from _below(each)
        elif each.name.endswith(_MADE_BY):
            yield each


def _add(digest: hashlib._Hash, found: Iterator[Path], where: str) -> None:
    for each in sorted(found, key=str):
        if each.is_file():
            digest.update(f"{where}{each.name}\0".encode())
            digest.update(each.read_bytes())
