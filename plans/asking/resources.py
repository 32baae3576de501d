"""The files of a workspace that an agent may read as they are: revisions and registers.

An address is looked up among those of the files there are; none is ever made into a path.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from plans.errors import InputError, NotFound, did_you_mean
from plans.model import REGISTERS
from plans.reading import read_text
from plans.storing import Workspace, shown_path, workspace_for
from plans.values import frozen

SCHEME = "plans://"
# A file that is larger is asked for in pages.
MAX_FILE = 1_000_000


@frozen
class Resource:
    """A file: its address, what it is called, and how its path is found."""

    address: str
    name: str
    title: str
    path: Callable[[], Path]


def resources() -> Iterator[Resource]:
    """Yield each file of the workspace that may be read."""
    workspace = workspace_for()
    for ref in workspace.refs:
        yield _revision(ref, workspace)
    for name in REGISTERS:
        path = workspace.folder / f"{name}.yaml"
        if os.path.lexists(path):
            yield _register(name, path, workspace)


def resource_text(address: str) -> str:
    """Return the text of the file at ``address``.

    Raises:
        NotFound: no file of the workspace has that address.
        InputError: it leads out of the workspace, cannot be read, or is too large.
    """
    known = {each.address: each for each in resources()}
    if address not in known:
        raise NotFound(f"nothing at '{address[:200]}'", hint=did_you_mean(address[:200], known))
    path = known[address].path()
    text = read_text(path, shown_path(path))
    if len(text) > MAX_FILE:
        hint = "ask for its clauses with 'show'"
        raise InputError(f"{known[address].name} has {len(text):,} characters", hint=hint)
    return text


def _revision(ref: str, workspace: Workspace) -> Resource:
    title = f"The text {ref}"
    return Resource(f"{SCHEME}texts/{ref}", ref, title, lambda: workspace.resolve(ref).path)


def _register(name: str, path: Path, workspace: Workspace) -> Resource:
    title = f"The register of {name}"
    return Resource(f"{SCHEME}registers/{name}", name, title, lambda: workspace.own(path))
