"""What an importer is, and which one reads a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from plans.catalogue import load_all
from plans.errors import UnreadableFile
from plans.model import Revision


@dataclass(frozen=True, slots=True)
class Importer:
    """Reads files of some suffixes. ``read`` gets the text and the file's name for messages."""

    suffixes: tuple[str, ...]
    read: Callable[[str, str], Revision]


@cache
def _by_suffix() -> dict[str, Importer]:
    every = load_all("plans.readers", "IMPORTER").values()
    return {suffix: importer for importer in every for suffix in importer.suffixes}


def is_readable(name: str) -> bool:
    """Say whether some importer reads files called like ``name``."""
    return _suffix(name) in _by_suffix()


def importer_for(name: str) -> Importer:
    """Return the importer for a file called ``name``.

    Raises:
        UnreadableFile: no importer reads such files.
    """
    try:
        return _by_suffix()[_suffix(name)]
    except KeyError:
        known = ", ".join(sorted(_by_suffix()))
        raise UnreadableFile(
            f"cannot read '{name}': no importer for '{_suffix(name)}' files",
            hint=f"known: {known}",
        ) from None


def _suffix(name: str) -> str:
    base = name.replace("\\", "/").rpartition("/")[2]
    return base[base.rfind(".") :].lower() if "." in base else ""
