"""The page of a position table in a browser: no network, without script, for everybody."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from browsing import NARROW, Made, Open, faults, lost_links, sticking_out

from plans.results import PositionTable
from plans.verbs.position_table import position_table
from plans.verbs.render import render_text

pytestmark = pytest.mark.browser

SIX = (
    *("ru-terms-2024@v1", "ru-istanbul-memo@v1", "us-28-point@v1"),
    *("us-28-point@v2", "e3-counter@v1", "ua-20-point@v1"),
)
TWO = ("us-28-point@v1", "ua-20-point@v1")


EIGHT = (*SIX, "european-24@v1", "ua-istanbul-memo@v1")
PARTED = """() => {
  const table = document.querySelector('.positions');
  const walk = document.createTreeWalker(table, NodeFilter.SHOW_TEXT);
  const parted = [];
  for (let text = walk.nextNode(); text; text = walk.nextNode())
    for (const word of text.data.matchAll(/[\\p{L}\\p{N}]{4,}/gu)) {
      const range = new Range();
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      const tops = [...range.getClientRects()].filter((r) => r.width).map((r) => Math.round(r.top));
      if (new Set(tops).size > 1) parted.push(word[0]);
    }
  return parted;
}"""


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages to look at, by name."""
    folder = tmp_path_factory.mktemp("positions")
    for name, rent in (("one", "900"), ("two", "950"), ("три", "950")):
        text = f"# 1. Rent\n\nThe rent is {rent} euros.\n\n# 2. Pets\n\nPets are allowed.\n"
        (folder / f"{name}.md").write_text(text, "utf-8")
    leases = [str(folder / f"{name}.md") for name in ("one", "two", "три")]
    asked: dict[str, Callable[[], PositionTable]] = {
        "six": lambda: position_table(SIX),
        "eight": lambda: position_table(EIGHT),
        "few": lambda: position_table(SIX, issues=["nato", "army-size", "territory"]),
        "parties": lambda: position_table(TWO, issues=["nato", "army-size"], parties=True),
        "compromise": lambda: position_table(TWO, issues=["territory"], compromise=True),
        "clauses": lambda: position_table(leases),
    }
    return Made(folder, {name: partial(_page, table) for name, table in asked.items()})


def _page(table: Callable[[], PositionTable]) -> str:
    return render_text(table(), "html")


PAGES = ["six", "parties", "compromise", "clauses"]
# Axe looks at every cell, and of a kind a few are enough.
SMALL = ["few", "parties", "compromise", "clauses"]


@pytest.mark.parametrize("name", PAGES)
def test_a_page_opens_from_disk_without_a_word_of_complaint(visit: Open, name: str) -> None:
    page = visit(name)
    assert page.locator("h1").inner_text() == "Positions"
    assert page.evaluate("document.scripts.length") == 1


@pytest.mark.parametrize("name", SMALL)
def test_axe_finds_nothing(visit: Open, axe: str, name: str) -> None:
    page = visit(name)
    assert faults(page, axe) == {}


@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out_at_the_side(visit: Open, name: str) -> None:
    assert sticking_out(visit(name)) == {}


def test_the_filters_work_without_script(visit: Open) -> None:
    page = visit("six", java_script_enabled=False)
    rows = page.locator(".positions tbody tr:not(.topic)")
    every = rows.count()
    page.locator("#f-differ").check()
    shown = [rows.nth(number) for number in range(every) if rows.nth(number).is_visible()]
    assert 0 < len(shown) < every
    assert all("differs" in (row.get_attribute("class") or "") for row in shown)
    page.locator("#f-open").check()
    assert page.locator(".positions tr.open:visible").count() > 0
    assert page.locator(".positions tr.differs:not(.open):visible").count() == 0


def test_a_topic_of_which_no_row_is_left_is_not_there(visit: Open) -> None:
    page = visit("six")
    before = page.locator(".positions tr.topic:visible").count()
    page.locator("#f-open").check()
    assert page.locator(".positions tr.topic:visible").count() < before


def test_every_link_leads_to_a_place_on_the_page(visit: Open) -> None:
    for name in PAGES:
        assert lost_links(visit(name)) == []


@pytest.mark.parametrize("width", [900, 1280])
def test_no_word_stands_on_two_lines(visit: Open, width: int) -> None:
    page = visit("eight", viewport={"width": width, "height": 900})
    assert page.locator("tbody td").count() > 500
    assert page.evaluate(PARTED) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if width < 1000:
        page.evaluate("document.querySelector('.pane').scrollBy(9000, 3000)")
        seen: Any = page.locator(".positions .of").bounding_box()
        assert seen["x"] >= 0, "the heads of rows and columns stay in sight"
        assert seen["y"] >= 0


def test_on_a_phone_each_cell_names_its_text(visit: Open) -> None:
    page = visit("six", viewport=NARROW)
    cell = page.locator(".positions tbody td").first
    named = cell.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert named.startswith(f'"{cell.get_attribute("data-of")}"')
    assert cell.evaluate("cell => getComputedStyle(cell, '::before').display") == "block"
    assert page.locator(".positions [role=row]").first.get_attribute("role") == "row"


def test_the_heads_stay_in_sight_and_no_column_does(visit: Open) -> None:
    page = visit("six")
    page.mouse.wheel(0, 3000)
    page.wait_for_function("window.scrollY > 1000")
    heads: Any = page.locator(".positions thead th").first.bounding_box()
    assert heads["y"] >= 0
    position = "e => getComputedStyle(e).position"
    assert page.locator(".positions tbody th[scope=row]").first.evaluate(position) != "sticky"


def test_on_paper_the_table_is_a_table_without_controls(visit: Open, tmp_path: Path) -> None:
    page = visit("six", color_scheme="dark", viewport={"width": 700, "height": 900})
    page.emulate_media(media="print")
    for selector in (".filters-row", ".jump", "#theme", ".whose"):
        assert page.locator(selector).first.is_hidden()
    cell = page.locator(".positions tbody td").first
    assert cell.evaluate("e => getComputedStyle(e).display") == "table-cell"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf(path=tmp_path / "page.pdf", prefer_css_page_size=True).startswith(b"%PDF-")
