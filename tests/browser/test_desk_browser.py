"""The desk in a browser: with scripts and without, for everybody; nothing is asked elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import violations
from desks import DRAFT, Client, opened, talks

pytest.importorskip("python_multipart")
pytest.importorskip("watchfiles")
pytestmark = pytest.mark.browser

LOOKS: dict[str, dict[str, Any]] = {
    "wide": {"viewport": {"width": 1440, "height": 900}},
    "narrow": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "without scripts": {"viewport": {"width": 1440, "height": 900}, "java_script_enabled": False},
}
BEFORE = b"1. The army has at most 600,000 soldiers.\n2. Bases stay.\n4. Courts decide.\n"
AFTER = BEFORE.replace(b"600", b"800")
Enter = Callable[..., Any]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return talks(tmp_path_factory.mktemp("talks"))


@pytest.fixture(scope="module")
def desk(folder: Path) -> Iterator[Client]:
    """A desk that only reads."""
    with opened(folder) as client:
        yield client


@pytest.fixture
def enter(browser: Any) -> Iterator[Enter]:
    """Open a desk; at the end nothing may have gone wrong, and nothing been asked elsewhere."""
    contexts: list[Any] = []
    wrong: list[str] = []

    def enter(desk: Client, behind: str = "", **options: Any) -> Any:
        contexts.append(context := browser.new_context(**options))
        page = context.new_page()
        page.on("console", lambda said: wrong.append(f"console {said.type}: {said.text}"))
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (wrong.append("a dialog"), dialog.dismiss()))

        def asked(request: Any) -> None:
            if not request.url.startswith((desk.origin, "data:,")):
                wrong.append(request.url)

        page.on("request", asked)
        page.goto(f"{desk.origin}/{behind}")
        return page

    yield enter
    for context in contexts:
        context.close()
    assert wrong == []


def runs_over(page: Any) -> bool:
    width: bool = page.evaluate(
        "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    )
    return width


def choose(page: Any, side: str, name: str, data: bytes) -> None:
    file = {"name": name, "mimeType": "text/plain", "buffer": data}
    page.set_input_files(f"#{side}-file", file)


@pytest.mark.parametrize("look", LOOKS)
def test_two_files_are_compared(enter: Enter, desk: Client, axe: str, look: str) -> None:
    page = enter(desk, **LOOKS[look])
    scripts = LOOKS[look].get("java_script_enabled", True)
    if scripts:
        assert violations(page, axe) == [] and not runs_over(page)
    choose(page, "before", "monday.txt", BEFORE)
    if scripts:  # what was found is said before anything is compared
        page.wait_for_selector("[data-look=before] .got:has-text('is missing before')")
    choose(page, "after", "tuesday.txt", AFTER)
    if scripts:
        page.wait_for_selector("[data-look=after] .got:has-text('3 clauses found')")
    page.click("#compare button")
    page.wait_for_selector("#result")
    assert "1 of 3 clauses changed" in page.inner_text("#result")
    if scripts:
        assert violations(page, axe) == [] and not runs_over(page)
    page.click("text=show the words")
    page.wait_for_selector("text=800,000", state="attached")


def test_a_page_follows_the_files_and_keeps_what_is_open_and_what_is_written(
    enter: Enter, desk: Client, folder: Path, axe: str
) -> None:
    page = enter(desk, **LOOKS["wide"])
    page.fill("#before-ref", "mill@v1")
    page.fill("#after-ref", "mill@v2")
    page.click("#compare button")
    page.wait_for_selector("#result")
    page.click("details.pick-other summary >> nth=0")
    draft = folder / "proposals/mill/v2.yaml"
    draft.write_text(DRAFT.replace("600", "700"))
    page.wait_for_selector("#result:has-text('700')")
    assert page.locator("details.pick-other").first.get_attribute("open") is not None
    draft.write_text(DRAFT.replace("text: The army", "txet: The army"))
    page.wait_for_selector("#result .stale")
    page.wait_for_selector(".excerpt .wrong")
    assert "unknown field" in page.inner_text(".excerpt") and "700" in page.inner_text("#result")
    assert violations(page, axe) == []
    page.fill("#before-text", "1. Somebody is writing.")
    draft.write_text(DRAFT)
    page.wait_for_selector("#newer:not([hidden])")
    assert page.input_value("#before-text") == "1. Somebody is writing."


@pytest.mark.parametrize("look", LOOKS)
def test_a_bracket_is_closed_by_whoever_has_the_key(
    enter: Enter, tmp_path: Path, axe: str, look: str
) -> None:
    folder = talks(tmp_path)
    scripts = LOOKS[look].get("java_script_enabled", True)
    with opened(folder, "--edit") as desk:
        page = enter(desk, f"#key={desk.key}", **LOOKS[look])
        if not scripts:
            page.fill("#enter input", desk.key)
            page.click("#enter button")
        page.wait_for_selector("#compare")
        assert desk.key not in page.url
        page.click("text=Open brackets")
        assert page.locator(".choice input:checked").get_attribute("value") == "open"
        if scripts:
            assert violations(page, axe) == [] and not runs_over(page)
        page.check("input[value='take:south']")
        page.click("text=Show what would be written")
        assert "The bases go." in page.inner_text(".difference .came >> nth=0")
        if scripts:
            assert violations(page, axe) == [] and not runs_over(page)
        page.click("text=Write v2.yaml")
        assert "close bases" in page.inner_text(".log")
        assert "alternatives" not in (folder / "proposals/mill/v2.yaml").read_text()
        page.click("text=Take back …")
        page.click("text=Write v2.yaml")
        page.wait_for_selector(".quiet:text-is('taken back')")
        assert (folder / "proposals/mill/v2.yaml").read_text() == DRAFT
        page.goto("about:blank")  # else it misses the desk
