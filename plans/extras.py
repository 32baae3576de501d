"""Parts of plans that are installed by name, and how one that is missing comes to this Python.

What a part needs is named, and never plans itself: the package index has another program of that
name.
"""

from __future__ import annotations

import re
import shlex
import sys
from collections.abc import Iterator
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

_NEED = re.compile(
    r"(?P<what>(?P<name>[\w.-]+)(?:\[(?P<extras>[^]]*)\])?[^;]*); extra == '(?P<of>.+)'"
)


def installing(extra: str) -> str:
    """Return the command that installs what ``extra`` needs and this Python has not."""
    needs = dict(_needed(extra))
    wanted = [what for name, what in needs.items() if not _is_here(name)] or [*needs.values()]
    if not wanted:
        return f"install plans again, with its part '{extra}'"
    return shlex.join([*_installer(), *wanted])


def _needed(extra: str) -> Iterator[tuple[str, str]]:
    """Yield the name of each package that ``extra`` needs, and the name with its versions."""
    try:
        needs = metadata.requires("plans") or []
    except metadata.PackageNotFoundError:  # run from its folder
        return
    for need in filter(None, map(_NEED.fullmatch, needs)):
        if need["of"] != extra:
            continue
        if need["name"] != "plans":
            yield need["name"], need["what"].strip()
        for other in (need["extras"] or "").split(",") if need["name"] == "plans" else ():
            yield from _needed(other)


def _is_here(name: str) -> bool:
    try:
        return bool(metadata.version(name))
    except metadata.PackageNotFoundError:
        return False


def _installer() -> tuple[str, ...]:
    """Return the words that install packages where plans is: in what pipx or uv made, or by pip."""
    folder = Path(sys.prefix)
    if (folder / "pipx_metadata.json").exists():
        return "pipx", "inject", folder.name
    if not find_spec("pip"):
        return "uv", "pip", "install", "--python", sys.executable
    return sys.executable, "-m", "pip", "install"
