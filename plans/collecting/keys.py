"""What names what is found between two texts: all that it follows from, and nothing else."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

import plans
from plans.collecting.tasks import Surroundings
from plans.collecting.versions import Step, Version
from plans.storing import Workspace


def surroundings(workspace: Workspace) -> Surroundings:
    """Return what texts are read in, named by what its registers and settings say."""
    digest = "" if workspace.empty else _hash(_registers(workspace))
    return Surroundings(workspace.root, workspace.bundled, workspace.empty, digest)


def key_of(step: Step, around: Surroundings) -> str:
    """Return the name of what is found between two versions: 32 hex digits."""
    sides = [(each.digest, each.suffix, each.ref) for each in step]
    said = json.dumps([program(), around.digest, *sides])
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def text_key(version: Version) -> str:
    """Return the name of what is read in a version: 32 hex digits."""
    said = json.dumps([program(), version.digest, version.suffix, version.ref])
    return hashlib.sha256(said.encode()).hexdigest()[:32]


@cache
def program() -> str:
    """Return the version of plans, with the hash of its files: a program may change without one."""
    top = Path(plans.__file__).parent
    paths = sorted(path for path in top.rglob("*") if path.suffix in (".py", ".toml"))
    files = ((path.relative_to(top).as_posix(), path.read_bytes()) for path in paths)
    return f"{plans.__version__}+{_hash(files)[:12]}"


def _registers(workspace: Workspace) -> Iterator[tuple[str, bytes]]:
    yield "settings", repr(workspace.settings).encode("utf-8", "surrogateescape")
    for path in sorted(workspace.folder.glob("*.yaml")):
        with suppress(OSError):
            yield path.name, path.read_bytes()


def _hash(files: Iterator[tuple[str, bytes]]) -> str:
    made = hashlib.sha256()
    for name, data in files:
        made.update(f"{name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
        made.update(data)
    return made.hexdigest()
