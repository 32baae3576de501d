"""The pages of steps and of shares in a browser: no network, without script, for everybody."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import LOOKS, Open, violations

from plans.verbs.movement import movement
from plans.verbs.progress import progress
from plans.verbs.render import render_text

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages to look at, by name."""
    folder = tmp_path_factory.mktemp("movement")
    results = {
        "movement": movement(["us-28-point@v1", "us-28-point@v2", "e3-counter", "ua-20-point"]),
        "progress": progress(),
    }
    for name, result in results.items():
        (folder / f"{name}.html").write_text(render_text(result, "html"), "utf-8")
    return {name: folder / f"{name}.html" for name in results}


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", ["movement", "progress"])
def test_axe_finds_nothing_and_nothing_runs_over(
    visit: Open, axe: str, name: str, look: str
) -> None:
    page = visit(name, **LOOKS[look])
    assert violations(page, axe) == []
    wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert page.evaluate(wide)
