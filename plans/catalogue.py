"""Finds extensions by file name: a file without a leading underscore is one users can name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType
from typing import Any

from plans.errors import NotFound, PluginError, did_you_mean


@cache
def names(package: str) -> tuple[str, ...]:
    """Return the user-facing names of the extensions in ``package``, sorted, importing none."""
    return tuple(sorted(_modules(package)))


@cache
def _modules(package: str) -> dict[str, str]:
    """Return the modules of the extensions in ``package`` by the names that users know.

    A folder is one as well, with or without an ``__init__.py``. A name that is a word of Python
    ends in an underscore: ``import_.py`` is ``import``.
    """
    return {name.rstrip("_").replace("_", "-"): f"{package}.{name}" for name in _stems(package)}


def _stems(package: str) -> Iterator[str]:
    spec = find_spec(package)
    for folder in (spec and spec.submodule_search_locations) or ():
        # Every start goes through some hundred files: these ask the disk for no more of each.
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name[0] not in "._" and (_is_module(entry) or _holds_modules(entry)):
                    yield entry.name.partition(".")[0]


def _is_module(entry: os.DirEntry[str]) -> bool:
    return entry.name.endswith(".py")


def _holds_modules(entry: os.DirEntry[str]) -> bool:
    if not entry.is_dir():
        return False
    with os.scandir(entry) as entries:
        return any(map(_is_module, entries))


def imported(package: str, name: str) -> ModuleType:
    """Import extension ``name`` of ``package``.

    Raises:
        NotFound: no such extension.
    """
    if name not in _modules(package):
        what = package.rpartition(".")[2].removesuffix("s")
        raise NotFound(f"no {what} called '{name}'", hint=did_you_mean(name, names(package)))
    return import_module(_modules(package)[name])


def load(package: str, name: str, constant: str) -> Any:
    """Import extension ``name`` of ``package`` and return its ``constant``.

    Raises:
        NotFound: no such extension.
        PluginError: the file does not define the constant.
    """
    module = imported(package, name)
    try:
        return getattr(module, constant)
    except AttributeError as error:
        raise PluginError(f"{module.__name__} does not define {constant}") from error


def load_all(package: str, constant: str) -> dict[str, Any]:
    """Import every extension of ``package``; return its ``constant`` by name, in name order."""
    return {name: load(package, name, constant) for name in names(package)}
