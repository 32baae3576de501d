"""A site in a browser, one page of each kind: from disk, in every width and light, by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import violations
from sited import pages_by_kind, workspaces

pytestmark = pytest.mark.browser

WIDTHS = (1440, 768, 390)
# A page of paper holds no fewer letters than this, but for the last.
LETTERS = 900
_CONTROLS = "a[href], button, input, summary"
_UNMARKED = """controls => [...document.querySelectorAll(controls)].filter(each => {
  if (!each.checkVisibility()) return false;
  each.focus();
  const style = getComputedStyle(each);
  const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
  return document.activeElement !== each || !(ring || style.boxShadow !== 'none');
}).map(each => each.outerHTML.slice(0, 90))"""


@pytest.fixture(scope="module")
def pages(site_of: Callable[[str], Path]) -> dict[str, str]:
    """The address of a page of each kind: the shortest of the middle, since all are made alike."""
    found: dict[str, Path] = {}
    for name in workspaces():
        for kind, paths in pages_by_kind(site_of(name)).items():
            middle = paths[len(paths) // 2]
            if kind not in found or middle.stat().st_size < found[kind].stat().st_size:
                found[kind] = middle
    return {kind: path.as_uri() for kind, path in found.items()}


@pytest.fixture(scope="module")
def look(browser: Any) -> Iterator[Callable[..., Any]]:
    """Return a page of a browser without a network; at the end, nothing may have gone wrong."""
    wrong: list[str] = []
    contexts: list[Any] = []

    def look(**options: Any) -> Any:
        context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: wrong.append(f"{page.url}: {said.text}"))
        page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
        page.on("request", lambda asked: wrong.append(asked.url) if _leaves(asked) else None)
        return page

    yield look
    for context in contexts:
        context.close()
    assert wrong == []


def _leaves(asked: Any) -> bool:
    return not asked.url.startswith("file://")


def test_axe_finds_nothing_by_day_or_by_night(
    look: Callable[..., Any], axe: str, pages: dict[str, str]
) -> None:
    page = look()
    found = {}
    for kind, address in pages.items():
        page.emulate_media(color_scheme="light")
        page.goto(address)
        found[kind] = violations(page, axe)
        page.emulate_media(color_scheme="dark")
        found[f"{kind}, dark"] = violations(page, axe, only=["color-contrast"])
    assert {kind: faults for kind, faults in found.items() if faults} == {}


def test_nothing_sticks_out_at_the_side(look: Callable[..., Any], pages: dict[str, str]) -> None:
    page = look()
    wide = {}
    for kind, address in pages.items():
        page.goto(address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            wide[kind, width] = page.evaluate("document.documentElement.scrollWidth")
    assert {where: size for where, size in wide.items() if size > where[1]} == {}


def test_every_control_can_be_reached_and_shows_where_one_is(
    look: Callable[..., Any], pages: dict[str, str]
) -> None:
    page = look()
    for address in pages.values():
        page.goto(address)
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('nav') !== null")
        assert page.evaluate(_UNMARKED, _CONTROLS) == []


def test_without_scripts_a_page_says_the_same(
    look: Callable[..., Any], pages: dict[str, str]
) -> None:
    page, plain = look(), look(java_script_enabled=False)
    for address in pages.values():
        page.goto(address)
        plain.goto(address)
        page.evaluate("document.querySelectorAll('form, button').forEach(each => each.remove())")
        said = [each.locator("main").inner_text().split() for each in (page, plain)]
        assert set(said[0]) <= set(said[1])


def test_paper_is_not_wasted(
    look: Callable[..., Any], pages: dict[str, str], tmp_path: Path
) -> None:
    pdf = pytest.importorskip("pypdfium2", reason="nothing to count pages of paper with")
    page = look()
    for kind, address in pages.items():
        page.goto(address)
        page.emulate_media(media="print", color_scheme="dark")
        printed = page.pdf(prefer_css_page_size=True)
        letters = len(page.locator("body").inner_text())
        assert len(pdf.PdfDocument(printed)) <= 1 + letters / LETTERS, kind
        page.emulate_media(media="screen")


def test_a_citation_is_read_off_the_page(look: Callable[..., Any], pages: dict[str, str]) -> None:
    page = look()
    page.goto(pages["plans-diff/1"])
    page.locator(".change .cite").first.click()
    said = page.locator("#cite-words").inner_text()
    change = page.locator(".change:has(.cite)").first
    assert change.locator(".subject").first.inner_text() in said
    assert f"Change {change.get_attribute('id')}." in said
    assert said.startswith(page.title())
