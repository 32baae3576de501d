"""A site in a browser, one page of each kind: from disk, in every width and light, by keyboard.

Each page is loaded once with scripts and once without, and looked at in all ways before the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from browsing import violations
from sited import page_of_each_kind

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
_FOCUSED = "document.activeElement.textContent"
_IN_NAV = "document.activeElement.closest('nav') !== null"
_WIDTH = "document.documentElement.scrollWidth"
_ASKED = "[...document.querySelectorAll('form, button')].map(each => each.innerText).join(' ')"


@dataclass(frozen=True)
class Looked:
    """What was seen of a page.

    Attributes:
        faults: what axe finds by day, and of contrast by night.
        wide: the widths at which something sticks out at the side, scripts on or off.
        tabbed: whether the keyboard comes to the content and then to the ways to other pages.
        unmarked: the controls that do not show that one is there.
        said: the words of its main part, with scripts but for those of forms, and without.
        sheets: how many pages of paper it is.
        letters: how many letters it holds.
    """

    faults: tuple[str, ...]
    wide: tuple[int, ...]
    tabbed: bool
    unmarked: tuple[str, ...]
    said: tuple[set[str], set[str]]
    sheets: int
    letters: int


@pytest.fixture(scope="module")
def pages(site_of: Callable[[str], Path]) -> dict[str, str]:
    return {kind: path.as_uri() for kind, path in page_of_each_kind(site_of).items()}


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


@pytest.fixture(scope="module")
def looked(look: Callable[..., Any], axe: str, pages: dict[str, str]) -> dict[str, Looked]:
    page, plain = look(), look(java_script_enabled=False)
    return {kind: _looked(page, plain, address, axe) for kind, address in pages.items()}


def _looked(page: Any, plain: Any, address: str, axe: str) -> Looked:
    page.emulate_media(media="screen", color_scheme="light")
    for each in (page, plain):
        each.set_viewport_size({"width": WIDTHS[0], "height": 900})
        each.goto(address)
    said = [each.locator("main").inner_text() for each in (page, plain)]
    asked = page.evaluate(_ASKED)
    page.keyboard.press("Tab")
    skipping = page.evaluate(_FOCUSED) == "Skip to the content"
    page.keyboard.press("Tab")
    tabbed = skipping and page.evaluate(_IN_NAV)
    unmarked = page.evaluate(_UNMARKED, _CONTROLS)
    faults = violations(page, axe)
    page.emulate_media(color_scheme="dark")
    faults += [f"dark, {each}" for each in violations(page, axe, only=["color-contrast"])]
    wide = tuple(_beyond(page)) + tuple(_beyond(plain))
    letters = len(page.locator("body").inner_text())
    words = set(said[0].split()) - set(asked.split()), set(said[1].split())
    return Looked(tuple(faults), wide, tabbed, tuple(unmarked), words, _sheets(page), letters)


def _beyond(page: Any) -> Iterator[int]:
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate(_WIDTH) > width:
            yield width


def _sheets(page: Any) -> int:
    pdf = pytest.importorskip("pypdfium2", reason="nothing to count pages of paper with")
    page.emulate_media(media="print")
    found = len(pdf.PdfDocument(page.pdf(prefer_css_page_size=True)))
    page.emulate_media(media="screen")
    return found


def test_axe_finds_nothing_by_day_or_by_night(looked: dict[str, Looked]) -> None:
    assert {kind: each.faults for kind, each in looked.items() if each.faults} == {}


def test_nothing_sticks_out_at_the_side(looked: dict[str, Looked]) -> None:
    assert {kind: each.wide for kind, each in looked.items() if each.wide} == {}


def test_every_control_can_be_reached_and_shows_where_one_is(looked: dict[str, Looked]) -> None:
    assert [kind for kind, each in looked.items() if not each.tabbed] == []
    assert {kind: each.unmarked for kind, each in looked.items() if each.unmarked} == {}


def test_without_scripts_a_page_says_the_same(looked: dict[str, Looked]) -> None:
    lost = {kind: each.said[0] - each.said[1] for kind, each in looked.items()}
    assert {kind: words for kind, words in lost.items() if words} == {}


def test_paper_is_not_wasted(looked: dict[str, Looked]) -> None:
    wasted = {
        kind: (each.sheets, each.letters)
        for kind, each in looked.items()
        if each.sheets > 1 + each.letters / LETTERS
    }
    assert wasted == {}


def test_a_citation_is_read_off_the_page(look: Callable[..., Any], pages: dict[str, str]) -> None:
    page = look()
    page.goto(pages["plans-diff/1"])
    page.locator(".change .cite").first.click()
    said = page.locator("#cite-words").inner_text()
    change = page.locator(".change:has(.cite)").first
    assert change.locator(".subject").first.inner_text() in said
    assert f"Change {change.get_attribute('id')}." in said
    assert said.startswith(page.title())
