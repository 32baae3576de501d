"""A revision handed on as a file of another kind."""

from __future__ import annotations

from pathlib import Path

import pytest
from printed_pages import BUNDLED
from runs import run

from plans.storing import load


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_revision_handed_on_as_yaml_is_the_same_revision(path: Path, tmp_path: Path) -> None:
    run(tmp_path, "export", str(path), "-o", "x.yaml")
    assert load(tmp_path / "x.yaml") == load(path)
