"""The page of red lines in a browser: no network, without script, for everybody."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import Open, faults, lost_links, sticking_out

from plans.results import RedLineTable
from plans.verbs.red_lines import red_lines
from plans.verbs.render import render_text
from plans.wording import verdict_words

pytestmark = pytest.mark.browser

FIVE = (
    *("us-28-point@v1", "us-28-point@v2", "e3-counter@v1"),
    *("ua-20-point@v1", "ru-istanbul-memo@v1"),
)
PAGES = ["five", "one", "wide"]


def tables() -> dict[str, RedLineTable]:
    # Of the widest table a few rows are enough: axe looks at every cell.
    wide = red_lines(parties=["us", "nato"])
    found = red_lines(FIVE, parties=["ukraine"]), red_lines(FIVE[:1], parties=["ukraine"]), wide
    return dict(zip(PAGES, found, strict=True))


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages to look at, by name."""
    folder = tmp_path_factory.mktemp("redlines")
    for name, result in tables().items():
        (folder / f"{name}.html").write_text(render_text(result, "html"), "utf-8")
    return {name: folder / f"{name}.html" for name in PAGES}


@pytest.mark.parametrize("name", ["five", "wide"])
def test_axe_finds_nothing(visit: Open, axe: str, name: str) -> None:
    page = visit(name)
    assert faults(page, axe) == {}


@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out_at_the_side(visit: Open, name: str) -> None:
    assert sticking_out(visit(name)) == {}


def test_the_page_says_what_the_table_says(visit: Open) -> None:
    for name, table in tables().items():
        page = visit(name, java_script_enabled=False)
        told = page.locator(".redlines .stands > .says > .value").all_text_contents()
        cells = [verdict_words(cell) for line in table.lines for cell in line.cells]
        assert told == cells


def test_every_link_leads_to_a_place_on_the_page(visit: Open) -> None:
    for name in PAGES:
        assert lost_links(visit(name)) == []


def test_a_verdict_is_told_by_its_shape_and_not_by_colour_alone(visit: Open) -> None:
    page = visit("five")
    shapes = {}
    for look in ("not-met", "touched", "met"):
        sign = page.locator(f".signs .sign.{look}:not(.weak)").first
        shapes[look] = sign.inner_html().strip()
    assert len(set(shapes.values())) == len(shapes)
