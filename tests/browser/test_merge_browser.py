"""The pages about brackets in a browser: no network, with and without script, for everybody."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import merge_samples as merges
import pytest
from browsing import NARROW, WIDE, Made, Open, faults, sticking_out

from plans.verbs.render import render_text

pytestmark = pytest.mark.browser

TWO = ("us-28-point@v1", "us-28-point@v2", "e3-counter@v1")
SIDES = ("us", "e3", "ukraine", "russia", "eu", "nato")


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages to look at, by name."""
    pages = {
        "two": lambda: render_text(merges.bundled(*TWO), "html"),
        "three": lambda: render_text(merges.bundled(*TWO, "ua-20-point@v1"), "html"),
        "kinds": lambda: render_text(merges.every_kind(), "html"),
        "hostile": lambda: render_text(merges.hostile(), "html"),
        "sides": lambda: render_text(merges.many(4, SIDES), "html"),
        "large": lambda: render_text(merges.many(100, SIDES), "html"),
        "status": lambda: render_text(merges.status(merges.bundled(*TWO)), "html"),
    }
    return Made(tmp_path_factory.mktemp("merges"), pages)


PAGES = ["two", "three", "kinds", "hostile", "sides", "status"]


@pytest.mark.parametrize("name", [*PAGES, "large"])
def test_a_page_opens_from_disk_without_a_word_of_complaint(visit: Open, name: str) -> None:
    page = visit(name)
    assert page.locator("h1").inner_text()
    assert page.evaluate("document.documentElement.classList.contains('js')")
    assert page.evaluate("document.scripts.length") == 1


def test_without_script_everything_is_there_and_nothing_useless(visit: Open) -> None:
    page = visit("two", java_script_enabled=False)
    card = page.locator("[id='k.nato-membership.words']")
    assert card.is_visible()
    assert card.locator("code.line").first.is_visible()
    assert page.locator(".copy").first.is_hidden()
    assert page.locator("#theme").is_hidden()
    assert page.locator("#c-nato-membership .bracket").first.is_visible()


def test_a_command_can_be_copied(visit: Open) -> None:
    page = visit("two", permissions=["clipboard-read", "clipboard-write"])
    button = page.locator("[id='k.nato-membership.words'] .copy").first
    button.click()
    page.locator("#said", has_text="Command copied").wait_for(state="attached")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "plans resolve merged.yaml nato-membership --take us"


def boxes(page: Any, anchor: str, *names: str) -> list[dict[str, float]]:
    card = page.locator(f"[id='{anchor}']")
    card.scroll_into_view_if_needed()
    return [card.locator(f".column.{name}").bounding_box() for name in names]


def test_the_base_stands_between_two_sides(visit: Open) -> None:
    page = visit("two")
    left, base, right = boxes(page, "k.nato-membership.words", "left", "middle", "right")
    assert left["x"] < base["x"] < right["x"]
    assert left["y"] == base["y"] == right["y"]


def test_on_a_phone_the_base_comes_first(visit: Open) -> None:
    page = visit("two", viewport=NARROW)
    left, base, right = boxes(page, "k.nato-membership.words", "left", "middle", "right")
    assert base["y"] < left["y"] < right["y"]
    row = page.locator("[id='k.nato-membership.nato-bar.delete-edit'] tr.differs")
    assert (
        row.locator("td.base").bounding_box()["y"] < row.locator("td.changed").bounding_box()["y"]
    )


def test_a_conflict_is_reached_from_the_contents_and_leads_to_the_text(visit: Open) -> None:
    page = visit("three")
    page.locator(".conflicts-toc a").nth(20).click()
    page.wait_for_timeout(200)
    target = page.locator(":target")
    assert 0 <= target.bounding_box()["y"] < WIDE["height"] / 2
    target.locator(".meta a").click()
    assert page.evaluate("location.hash").startswith("#c-")


# What is on the page of three sides is on the others, fewer times.
@pytest.mark.parametrize("name", ["two", "kinds", "sides", "status"])
def test_axe_finds_nothing(visit: Open, axe: str, name: str) -> None:
    page = visit(name)
    # What is off screen has only a guessed height until it is laid out, and would seem to overlap.
    page.evaluate(
        "document.styleSheets[0].insertRule("
        "'.card, .clause { content-visibility: visible !important }',"
        " document.styleSheets[0].cssRules.length)"
    )
    assert faults(page, axe) == {}


@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out_at_the_side(visit: Open, name: str) -> None:
    assert sticking_out(visit(name)) == {}


def test_on_paper_a_table_of_fields_stays_a_table(visit: Open) -> None:
    page = visit("two", viewport={"width": 673, "height": 900})
    page.emulate_media(media="print")
    cells = page.locator("[id='k.nato-membership.nato-bar.delete-edit'] tr.differs td")
    assert cells.first.evaluate("e => getComputedStyle(e).display") == "table-cell"
    tops = {cells.nth(number).bounding_box()["y"] for number in range(cells.count())}
    assert len(tops) == 1


@pytest.mark.parametrize("name", ["two", "status"])
def test_paper_has_the_conflicts_and_none_of_the_controls(
    visit: Open, tmp_path: Path, name: str
) -> None:
    page = visit(name, color_scheme="dark")
    page.emulate_media(media="print")
    for selector in (".contents", ".copy", "#theme"):
        assert page.locator(selector).first.is_hidden()
    assert page.locator(".card code.line").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    data = page.pdf(path=tmp_path / "page.pdf", format="A4", prefer_css_page_size=True)
    assert data.startswith(b"%PDF-")
