"""Several texts side by side in a browser: no network, for everybody, on every screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import Open, faults, lost_links, sticking_out

from plans.verbs.render import render
from plans.verbs.side_by_side import side_by_side

pytestmark = pytest.mark.browser

PROPOSALS = Path(__file__).resolve().parents[2] / "proposals"
TEXTS = ("us-28-point/v1", "e3-counter/v1", "ua-20-point/v1")


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    page = tmp_path_factory.mktemp("texts") / "three.html"
    found = side_by_side([str(PROPOSALS / f"{name}.yaml") for name in TEXTS])
    page.write_text(str(render(found, "html")), "utf-8")
    return {"three": page}


def test_axe_finds_nothing_and_every_link_leads_somewhere(visit: Open, axe: str) -> None:
    page = visit("three")
    assert lost_links(page) == []
    assert faults(page, axe) == {}


def test_nothing_sticks_out_at_the_side(visit: Open) -> None:
    assert sticking_out(visit("three")) == {}


def test_rows_where_all_say_the_same_are_shown_where_they_are_asked_for(visit: Open) -> None:
    page = visit("three", java_script_enabled=False)
    shown = page.locator("tbody tr:visible").count()
    page.locator("label", has_text="Only where the texts differ").click()
    assert 0 < shown < page.locator("tbody tr:visible").count()
