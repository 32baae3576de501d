"""The shape of the code, held."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from grimp import build_graph
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parents[2]
FAMILIES = ("terms", "rules", "readers", "formats", "cli")


def test_the_layers_hold(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=str(tmp_path)) == 0


@pytest.mark.parametrize("family", FAMILIES)
def test_extensions_never_import_each_other(family: str) -> None:
    folder = ROOT / "plans" / family
    for path in folder.rglob("*.py"):
        own = path.relative_to(folder).parts[0].removesuffix(".py")
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            module = (node.module or "") if isinstance(node, ast.ImportFrom) else ""
            if module.startswith(f"plans.{family}.") and not own.startswith("_"):
                name = module.split(".")[2]
                assert name.startswith("_") or name == own, f"{path} imports its sibling {name}"


def test_no_module_outgrows_a_screenful_of_screens() -> None:
    for path in (ROOT / "plans").rglob("*.py"):
        lines = len(path.read_text("utf-8").splitlines())
        assert lines <= 300, f"{path} has {lines} lines"


def test_every_module_says_what_it_is() -> None:
    for path in (ROOT / "plans").rglob("*.py"):
        if path.name != "__main__.py":
            assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), f"{path} says nothing"


def test_no_two_modules_need_each_other() -> None:
    graph = build_graph("plans", exclude_type_checking_imports=True, cache_dir=None)
    circles = [
        (importer, imported)
        for importer in graph.modules
        for imported in graph.find_modules_directly_imported_by(importer)
        if graph.find_shortest_chain(imported, importer)
    ]
    assert circles == []
