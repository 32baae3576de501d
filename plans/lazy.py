"""The public face of a package: each name loads when it is first asked for, and is said once.

A package lists its names as imports that only type checkers and editors follow::

    if TYPE_CHECKING:
        from plans.aligning.pair import Pair as Pair
    else:
        __getattr__, __dir__, __all__ = face(__name__)

At run time the same lines tell where each name is. Nobody waits for what another command needs,
and "go to definition" ends where the name is defined.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

Face = tuple[Callable[[str], Any], Callable[[], list[str]], list[str]]


def face(package: str) -> Face:
    """Return ``__getattr__``, ``__dir__`` and ``__all__`` of ``package``."""
    module = import_module(package)  # which is being imported
    source: str = module.__spec__.loader.get_source(package)  # type: ignore[union-attr]
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
    return dict(_imports(ast.parse(source)))


def _imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for block in tree.body:
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING":
            for line in block.body:
                if isinstance(line, ast.ImportFrom) and line.module:
                    yield from ((alias.name, line.module) for alias in line.names)
