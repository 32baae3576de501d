"""Finds extensions by file name: a file without a leading underscore is one users can name."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from plans.errors import NotFound, PluginError, did_you_mean


@cache
def names(package: str) -> tuple[str, ...]:
    """Return the user-facing names of the extensions in ``package``, sorted, importing none."""
    return tuple(sorted(_files(package)))


@cache
def _files(package: str) -> dict[str, str]:
    """Return the modules of the extensions in ``package`` by the names that users know.

    A name that is a word of Python ends in an underscore: ``import_.py`` is ``import``.
    """
    modules = (module.name for module in iter_modules(import_module(package).__path__))
    found = (name for name in modules if not name.startswith("_"))
    return {name.rstrip("_").replace("_", "-"): f"{package}.{name}" for name in found}


def load(package: str, name: str, constant: str) -> Any:
    """Import extension ``name`` of ``package`` and return its ``constant``.

    Raises:
        NotFound: no such extension.
        PluginError: the file does not define the constant.
    """
    if name not in _files(package):
        what = package.rpartition(".")[2].removesuffix("s")
        raise NotFound(f"no {what} called '{name}'", hint=did_you_mean(name, names(package)))
    module = import_module(_files(package)[name])
    try:
        return getattr(module, constant)
    except AttributeError as error:
        raise PluginError(f"{module.__name__} does not define {constant}") from error


def load_all(package: str, constant: str) -> dict[str, Any]:
    """Import every extension of ``package``; return its ``constant`` by name, in name order."""
    return {name: load(package, name, constant) for name in names(package)}


def fetch(home: str) -> Any:
    """Return what ``home`` (``plans.formats.text.log.log_text``) names, importing its module."""
    module, _, name = home.rpartition(".")
    return getattr(import_module(module), name)
