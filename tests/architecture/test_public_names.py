"""What ``import plans`` offers."""

from __future__ import annotations

import plans


def test_every_public_name_loads_and_is_documented() -> None:
    for name in plans.__all__:
        assert getattr(plans, name).__doc__, f"{name} has no docstring"


def test_the_list_is_sorted() -> None:
    assert plans.__all__ == sorted(plans.__all__)
    assert dir(plans) == sorted(plans.__all__)


def test_the_version_is_the_newest_of_the_changelog() -> None:
    from pathlib import Path

    text = (Path(__file__).resolve().parents[2] / "CHANGELOG.md").read_text("utf-8")
    headings = [line for line in text.splitlines() if line.startswith("## [")]
    assert headings[0].startswith("## [Unreleased]")
    assert headings[1].startswith(f"## [{plans.__version__}]")


def test_no_public_name_is_hidden_by_a_package() -> None:
    from pkgutil import iter_modules

    assert {module.name for module in iter_modules(plans.__path__)}.isdisjoint(plans.__all__)
