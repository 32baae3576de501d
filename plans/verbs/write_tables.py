"""A data set goes into a folder or a database; nothing that is not ours is written over."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from plans.errors import InputError
from plans.formats import Files, Options, format_for, renderer
from plans.results import Tables
from plans.storing import make_folder, refuse_overwriting, write_file, write_result

# What SQLite databases begin with, and where in them it stands who made them.
_MAGIC, _MAKER = b"SQLite format 3\x00", slice(68, 72)
_DESCRIPTOR = "datapackage.json"
_ELSEWHERE = "name another place; nothing was written"


def format_for_tables(target: Path, asked: str | None) -> str:
    """Return the format for ``target``: what is asked for, else by its name; CSV for a folder.

    Raises:
        InputError: it is called like another format.
    """
    called = format_for(target.suffix)
    if asked and called not in (None, asked):
        raise InputError(f"'{target}' is called like {called}, and this is {asked}")
    return asked or called or "csv"


def write_tables(tables: Tables, target: str | Path, format: str | None = None) -> tuple[Path, ...]:
    """Write ``tables`` to ``target``, a folder or one file, and return what was written.

    Each file is the old one or the new one, and the descriptor is the last: what stopped halfway is
    taken up by the next run.

    Args:
        tables: what ``plans.export_tables`` returned.
        target: a folder for CSV, or a file for a database.
        format: ``csv`` or ``sqlite``; by default what ``target`` is called like.

    Raises:
        InputError: something there was not written by plans, or has been changed since.
        CannotShow: the format cannot show tables.
    """
    target = Path(target)
    rendered = renderer(tables, format_for_tables(target, format))(tables, Options())
    if not isinstance(rendered, Files):
        _refuse_file(target)
        refuse_overwriting(target)
        write_result(target, rendered)
        return (target,)
    _refuse_folder(target, rendered)
    make_folder(target)
    for name, text in rendered.items():
        write_file(target / name, text)
    return tuple(target / name for name in rendered)


def _refuse_file(target: Path) -> None:
    """Refuse a file that is no database of ours."""
    if not os.path.lexists(target):
        return
    if target.is_dir():
        raise InputError(f"'{target}' is a folder", hint="name a file: tables.sqlite")
    head = _bytes(target, 100)
    if head[: len(_MAGIC)] != _MAGIC or head[_MAKER] != b"plan":
        raise InputError(f"'{target}' is there, and plans did not write it", hint=_ELSEWHERE)


def _refuse_folder(target: Path, files: Mapping[str, str]) -> None:
    """Refuse a folder that holds something which we did not write, or which was changed since."""
    if not os.path.lexists(target):
        return
    known = _hashes(target)
    wanted = {name: _hash(text.encode("utf-8", "backslashreplace")) for name, text in files.items()}
    for found in _files(target):
        name = found.name
        if name == _DESCRIPTOR and known:
            continue
        if _is_plain(found) and _hash(_bytes(found)) in (known.get(name), wanted.get(name)):
            continue
        what = "was changed since plans wrote it" if name in known else "is not from plans"
        raise InputError(f"'{found}' {what}", hint=_ELSEWHERE)


def _files(target: Path) -> list[Path]:
    """Return what a folder holds, but for what a killed run left, which the next clears away."""
    try:
        return sorted(each for each in target.iterdir() if not each.name.startswith(".plans-"))
    except OSError as error:
        raise InputError(f"'{target}': {error.strerror}", hint="name a folder") from None


def _is_plain(path: Path) -> bool:
    return path.is_file() and not path.is_symlink()


def _hashes(target: Path) -> dict[str, str]:
    """Return the hashes of the files that the descriptor of a folder of ours lists."""
    with suppress(OSError, ValueError, LookupError, TypeError, AttributeError):
        said: Any = json.loads((target / _DESCRIPTOR).read_text("utf-8"))
        if said["made_by"] == "plans":
            tables = {str(each["path"]): str(each["hash"]) for each in said["resources"]}
            return tables | dict(said["files"])
    return {}


def _hash(data: bytes) -> str:
    return f"sha256:{hashlib.sha256(data).hexdigest()}"


def _bytes(path: Path, most: int = -1) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise InputError(f"'{path}': {error.strerror}") from None
