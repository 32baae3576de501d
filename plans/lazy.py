"""The public face of a package: each name loads when it is first asked for, and is said once.

A package lists its names as imports that only type checkers and editors follow::

    if TYPE_CHECKING:
        from plans.aligning.pair import Pair
    else:
        __getattr__, __dir__, __all__ = face(__name__)

At run time the same lines tell where each name is. Nobody waits for what another command needs,
and "go to definition" ends where the name is defined.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from typing import Any

# What stands in a file for type checkers alone, and one of its lines, which may be wrapped. Every
# start of the program reads many: a parser of Python takes longer to load than most of them.
_CHECKED = re.compile(r"^if TYPE_CHECKING:\n((?: .*\n|\n)*)", re.MULTILINE)
_LINE = re.compile(r"^ +from ([\w.]+) import (?:\(([^)]*)\)|(.*))", re.MULTILINE)

Face = tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]


def face(package: str) -> Face:
    """Return ``__getattr__``, ``__dir__`` and ``__all__`` of ``package``."""
    module = import_module(package)  # which is being imported
    spec: Any = module.__spec__
    source = spec.loader.get_data(spec.origin).decode("utf-8")
    homes = _homes(source)

    def load(name: str) -> Any:
        if name not in homes:
            raise AttributeError(f"module '{package}' has no attribute '{name}'")
        value = getattr(import_module(homes[name]), name)
        setattr(module, name, value)
        return value

    names = sorted(homes)
    return load, lambda: names, names


def typing_names(source: str) -> dict[str, Any]:
    """Return what a module of this source imports for type checkers alone."""
    return {name: getattr(import_module(home), name) for name, home in _homes(source).items()}


def _homes(source: str) -> dict[str, str]:
    """Return the module behind each name that is imported for type checkers alone."""
    return {
        name.split()[0]: home
        for block in _CHECKED.findall(source)
        for home, wrapped, names in _LINE.findall(block)
        for name in (wrapped or names).split(",")
        if name.strip()
    }
