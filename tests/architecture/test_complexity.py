"""No function decides more than ten times, however the decisions are written.

Counted are branches, loops, handlers, cases, assertions and, what other counters leave out,
conditional expressions, each further operand of ``and`` and ``or``, and each ``for`` and ``if`` of
a comprehension. Functions inside a function count for themselves.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2] / "plans"
LIMIT = 10

# Functions over the limit that are simpler as they are, each with the reason.
WAIVERS: dict[str, str] = {}

BRANCHES = (
    ast.If, ast.For, ast.While, ast.ExceptHandler, ast.match_case, ast.IfExp, ast.Assert,
)  # fmt: skip


def complexity(function: ast.FunctionDef) -> int:
    """Return the number of ways through ``function``, as far as each decision is one more."""
    return 1 + sum(map(_decisions, _own(function)))


def _decisions(node: ast.AST) -> int:
    match node:
        case ast.BoolOp(values=values):
            return len(values) - 1
        case ast.comprehension(ifs=conditions):
            return 1 + len(conditions)
    return isinstance(node, BRANCHES)


def _own(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, ast.FunctionDef | ast.ClassDef):
            yield child
            yield from _own(child)


@cache
def too_complex() -> dict[str, int]:
    """Return the functions over the limit, as ``package/module.py function``."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and complexity(node) > LIMIT:
                found[f"{path.relative_to(ROOT)} {node.name}"] = complexity(node)
    return found


def test_a_function_decides_ten_times_at_most() -> None:
    over = {name: count for name, count in too_complex().items() if name not in WAIVERS}
    assert over == {}


def test_a_waiver_ends_when_it_is_no_longer_needed() -> None:
    assert set(WAIVERS) <= set(too_complex())


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("return 1", 1),
        ("return a if b else c", 2),
        ("return a and b and c or d", 4),
        ("return [x for y in z if a if b for x in y]", 5),
        ("if a:\n  pass\n elif b:\n  pass\n else:\n  pass", 3),
        ("try:\n  pass\n except A:\n  pass\n except B:\n  pass", 3),
        ("match a:\n  case 1:\n   pass\n  case _ if b or c:\n   pass", 4),
        ("while a:\n  assert b", 3),
        ("def inner():\n  return a or b\n return inner", 1),
        ("return lambda: a or b", 2),
    ],
)
def test_every_decision_counts(body: str, count: int) -> None:
    (function,) = ast.parse(f"def f():\n {body}").body
    assert isinstance(function, ast.FunctionDef)
    assert complexity(function) == count
