"""A package is used through its face; only files that users can name are reached by their own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = sorted(path.parent.name for path in (ROOT / "plans").glob("*/__init__.py"))


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.lineno, node.module or ""
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)


def _is_below(module: str) -> bool:
    """Whether a module is machinery: in a folder of machinery, or by its underscore."""
    _, package, *rest = module.split(".")
    return bool(rest) and (package not in EXTENSIBLE or any(part[0] == "_" for part in rest))


# Folders where a file is something a user can name: a term kind, a rule, a verb, its result, …
EXTENSIBLE = {
    "cli", "formats", "operations", "readers", "results", "rules", "terms", "verbs",
}  # fmt: skip


@pytest.mark.parametrize("package", PACKAGES)
def test_no_import_reaches_below_the_face_of_another_package(package: str) -> None:
    for path in (ROOT / "plans" / package).rglob("*.py"):
        for line, module in _imports(path):
            inside = module.startswith(f"plans.{package}")
            if module.startswith("plans.") and not inside:
                assert not _is_below(module), f"{path.relative_to(ROOT)}:{line}: {module}"


@pytest.mark.parametrize("package", PACKAGES)
def test_every_name_of_a_face_is_there_and_hides_no_module(package: str) -> None:
    module = import_module(f"plans.{package}")
    names = getattr(module, "__all__", [])
    assert list(names) == sorted(set(names))
    for name in names:
        assert getattr(module, name) is not None
    assert {found.name for found in iter_modules(module.__path__)}.isdisjoint(names)
