"""The page of two language versions in a browser: for everybody, at every width, without script."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import NARROW, Open, faults, sticking_out

from plans.verbs.parity import parity
from plans.verbs.render import render_text

pytestmark = pytest.mark.browser

VERSIONS = {
    "en": "# 1. Rent\n\nThe rent is 900 euros.\n\n# 2. Pets\n\nThe tenant may keep two dogs.\n",
    "de": "# 1. Miete\n\nDie Miete ist 950 Euro.\n\n# 2. Tiere\n\nDer Mieter darf Hunde halten.\n",
    "ar": "# 1. الإيجار\n\nالإيجار 900 يورو.\n",
}


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages to look at, by name."""
    folder = tmp_path_factory.mktemp("parity")
    for tag, text in VERSIONS.items():
        (folder / f"{tag}.md").write_text(text, "utf-8")
    found: dict[str, Path] = {}
    for other in ("de", "ar", "en"):
        result = parity(folder / "en.md", folder / f"{other}.md")
        found[other] = folder / f"{other}.html"
        found[other].write_text(render_text(result, "html"), "utf-8")
    return found


PAGES = ["de", "ar", "en"]


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing(visit: Open, axe: str, name: str) -> None:
    page = visit(name)
    assert faults(page, axe) == {}


@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out_at_the_side(visit: Open, name: str) -> None:
    assert sticking_out(visit(name)) == {}


def test_the_filter_works_without_script(visit: Open) -> None:
    page = visit("de", java_script_enabled=False, viewport=NARROW)
    rows = page.locator(".parity tbody tr")
    assert rows.count() == 2
    page.locator("#f-differ").check()
    shown = [
        rows.nth(number).get_attribute("class")
        for number in range(2)
        if rows.nth(number).is_visible()
    ]
    assert shown == ["differs"]


def test_each_version_runs_its_own_way(visit: Open) -> None:
    page = visit("ar")
    ways = page.locator(".parity tr:first-child td .says").evaluate_all(
        "all => all.map(each => getComputedStyle(each).direction)"
    )
    assert ways == ["ltr", "rtl"]
