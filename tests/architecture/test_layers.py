"""The shape of the code, held."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parents[2]
FAMILIES = ("terms", "rules", "readers", "formats", "cli", "cli/amend", "cli/git")


def test_the_layers_hold(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=str(tmp_path)) == 0


@pytest.mark.parametrize("family", FAMILIES)
def test_extensions_never_import_each_other(family: str) -> None:
    package = family.replace("/", ".")
    for path in (ROOT / "plans" / family).glob("[a-z]*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
                f"plans.{package}."
            ):
                stem = (node.module or "").removeprefix(f"plans.{package}.").split(".")[0]
                assert stem.startswith("_"), f"{path.name} imports its sibling {stem}"


def test_no_module_outgrows_a_screenful_of_screens() -> None:
    for path in (ROOT / "plans").rglob("*.py"):
        lines = len(path.read_text("utf-8").splitlines())
        assert lines <= 300, f"{path} has {lines} lines"


def test_every_module_says_what_it_is() -> None:
    for path in (ROOT / "plans").rglob("*.py"):
        if path.name != "__main__.py":
            assert ast.get_docstring(ast.parse(path.read_text("utf-8"))), f"{path} says nothing"
