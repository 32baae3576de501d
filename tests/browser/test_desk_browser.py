"""The desk in a browser: with scripts and without, for everybody; nothing is asked elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from browsing import RULES, violations
from desks import DRAFT, Client, opened, talks

pytest.importorskip("python_multipart")
pytest.importorskip("watchfiles")
pytestmark = pytest.mark.browser

LOOKS: dict[str, dict[str, Any]] = {
    "wide": {"viewport": {"width": 1440, "height": 900}},
    "narrow": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"},
    "without scripts": {"viewport": {"width": 1440, "height": 900}, "java_script_enabled": False},
}
# What a look can change of what was found at the first.
ONLY: dict[str, Sequence[str]] = {"wide": (), "narrow": (*RULES["narrow"], *RULES["dark"])}
BEFORE = b"1. The army has at most 600,000 soldiers.\n2. Bases stay.\n4. Courts decide.\n"
AFTER = BEFORE.replace(b"600", b"800")
Enter = Callable[..., Any]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return talks(tmp_path_factory.mktemp("talks"))


@pytest.fixture(scope="module")
def desk(folder: Path) -> Iterator[Client]:
    """A desk that writes, for all that is tried here."""
    with opened(folder, "--edit") as client:
        yield client


@pytest.fixture(scope="module")
def known(browser: Any, desk: Client) -> Any:
    """What a browser has that was let in with the key, once."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{desk.origin}/#key={desk.key}")
    page.wait_for_selector("#compare")
    assert desk.key not in page.url
    state = context.storage_state()
    leave(context)
    return state


@pytest.fixture
def enter(browser: Any, desk: Client, known: Any) -> Iterator[Enter]:
    """Open a desk; at the end nothing may have gone wrong, and nothing been asked elsewhere."""
    contexts: dict[str, Any] = {}
    wrong: list[str] = []

    def asked(request: Any) -> None:
        if not request.url.startswith((desk.origin, "data:,", "about:blank")):
            wrong.append(request.url)

    def enter(look: str = "wide", path: str = "/") -> Any:
        if look not in contexts:
            contexts[look] = browser.new_context(storage_state=known, **LOOKS[look])
        page = contexts[look].new_page()
        page.on("console", lambda said: wrong.append(f"console {said.type}: {said.text}"))
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (wrong.append("a dialog"), dialog.dismiss()))
        page.on("request", asked)
        page.goto(f"{desk.origin}{path}")
        return page

    yield enter
    for context in contexts.values():
        leave(context)
    assert wrong == []


def leave(context: Any) -> None:
    """Close every page once its answer has come: one that waits for the desk may never close."""
    for page in context.pages:
        page.wait_for_load_state()
        page.goto("about:blank")
    context.close()


def assert_for_everybody(page: Any, axe: str, look: str) -> None:
    """Nothing that axe finds, and nothing that runs over; without scripts nobody can ask."""
    if look in ONLY:
        assert violations(page, axe, ONLY[look]) == []
        assert page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )


def choose(page: Any, side: str, name: str, data: bytes) -> None:
    file = {"name": name, "mimeType": "text/plain", "buffer": data}
    page.set_input_files(f"#{side}-file", file)


@pytest.mark.parametrize("look", LOOKS)
def test_two_files_are_compared(enter: Enter, axe: str, look: str) -> None:
    page = enter(look)
    scripts = look in ONLY
    choose(page, "before", "monday.txt", BEFORE)
    if scripts:  # what was found is said before anything is compared
        page.wait_for_selector("[data-look=before] .got:has-text('is missing before')")
    choose(page, "after", "tuesday.txt", AFTER)
    if scripts:
        page.wait_for_selector("[data-look=after] .got:has-text('3 clauses found')")
    page.click("#compare button")
    page.wait_for_selector("#result")
    assert "1\u00a0of\u00a03\u00a0clauses changed" in page.inner_text("#result")
    # The result is on the first screen: the slots are one line, which a key opens.
    assert page.locator("#result .found li").first.bounding_box()["y"] < 844
    assert "monday.txt" in page.inner_text("#slots > summary")
    assert page.locator(".slot").first.is_hidden()
    page.press("#slots > summary", "Enter")
    assert page.locator(".slot").first.is_visible()
    assert_for_everybody(page, axe, look)
    page.click("text=show the words")
    page.wait_for_selector("text=800,000", state="attached")


def test_a_page_follows_the_files_and_keeps_what_is_open_and_what_is_written(
    enter: Enter, folder: Path, axe: str
) -> None:
    page = enter()
    compare_revisions(page)
    page.click("#slots > summary")
    page.click("details.pick-other summary >> nth=0")
    draft = folder / "proposals/mill/v2.yaml"
    draft.write_text(DRAFT.replace("600", "700"))
    page.wait_for_selector("#result:has-text('700')")
    assert page.locator("details.pick-other").first.get_attribute("open") is not None
    draft.write_text(DRAFT.replace("text: The army", "txet: The army"))
    page.wait_for_selector("#result .stale")
    page.wait_for_selector(".excerpt .wrong")
    page.wait_for_selector("[data-count=problems]:not(:empty)")
    assert "unknown field" in page.inner_text(".excerpt") and "700" in page.inner_text("#result")
    assert_for_everybody(page, axe, "wide")
    page.fill("#before-text", "1. Somebody is writing.")
    draft.write_text(DRAFT)
    page.wait_for_selector("#newer:not([hidden])")
    assert page.input_value("#before-text") == "1. Somebody is writing."


def compare_revisions(page: Any) -> None:
    page.fill("#before-ref", "mill@v1")
    page.fill("#after-ref", "mill@v2")
    page.click("#compare button")
    page.wait_for_selector("#result")


@pytest.mark.parametrize("look", LOOKS)
def test_a_bracket_is_closed_by_whoever_has_the_key(
    enter: Enter, folder: Path, axe: str, look: str
) -> None:
    page = enter(look)
    page.click("text=Open brackets")
    assert page.locator(".choice input:checked").get_attribute("value") == "open"
    assert_for_everybody(page, axe, look)
    page.check("input[value='take:south']")
    page.click("text=Show what would be written")
    assert "The bases go." in page.inner_text(".difference .came >> nth=0")
    if look == "narrow":
        assert_for_everybody(page, axe, look)
    page.click("text=Write v2.yaml")
    assert "close bases" in page.inner_text(".log")
    assert "alternatives" not in (folder / "proposals/mill/v2.yaml").read_text()
    page.click("text=Take back … >> nth=0")
    page.click("text=Write v2.yaml")
    page.wait_for_selector(".quiet:text-is('taken back')")
    assert (folder / "proposals/mill/v2.yaml").read_text() == DRAFT


_FOCUS = """selector => {
  const it = document.activeElement, {top, bottom} = it.getBoundingClientRect();
  const ringed = getComputedStyle(it).outlineStyle !== 'none';
  return [it.matches(selector), (ringed && bottom > 0 && top < innerHeight) || it.outerHTML];
}"""


def tab_to(page: Any, selector: str) -> None:
    """Go to an element as who has no mouse does; wherever the focus stands on the way is seen."""
    for _ in range(30):
        page.keyboard.press("Tab")
        there, seen = page.evaluate(_FOCUS, selector)
        assert seen is True
        if there:
            return
    raise AssertionError(f"no way to {selector}")


def test_the_desk_is_worked_with_keys_alone(enter: Enter, folder: Path) -> None:
    page = enter()
    # A dialog is caught from when somebody listens, and not yet as soon as somebody begins to.
    page.on("filechooser", lambda _: None)
    for side, data in (("before", BEFORE), ("after", AFTER)):
        tab_to(page, f"#{side}-file")
        with page.expect_file_chooser() as chosen:
            page.keyboard.press("Enter")
        chosen.value.set_files({"name": "a.txt", "mimeType": "text/plain", "buffer": data})
        page.wait_for_selector(f"[data-look={side}] .got")
    tab_to(page, "#compare button")
    page.keyboard.press("Enter")
    page.wait_for_selector("#result")
    page = enter()
    for side in ("before", "after"):
        tab_to(page, f"#{side}-ref")
        page.keyboard.type("mill@v1" if side == "before" else "mill@v2")
    page.keyboard.press("Enter")
    page.wait_for_selector("#result")
    page = enter(path="/brackets")
    tab_to(page, "input[type=radio]")
    assert page.evaluate("document.activeElement.value") == "open"
    page.keyboard.press("ArrowDown")  # round to the first side
    tab_to(page, "form button")
    page.keyboard.press("Enter")
    page.wait_for_selector(".difference")
    tab_to(page, "form button")
    page.keyboard.press("Enter")
    page.wait_for_selector(".log")
    draft = folder / "proposals/mill/v2.yaml"
    assert "text: The bases stay." in draft.read_text()
    draft.write_text(DRAFT)
    page = enter(path="/text/mill@v2")
    tab_to(page, "#army .add")
    page.keyboard.press("Enter")
    page.wait_for_selector("textarea[name=note]")
    for field, words in (("[name=by]", "Ada"), ("[name=note]", "Too many?")):
        tab_to(page, field)
        page.keyboard.type(words)
    tab_to(page, "form button")
    page.keyboard.press("Enter")
    page.wait_for_selector(".difference:has-text('Too many?')")


def test_a_clause_is_noted_in_one_tab_and_another_shows_it(enter: Enter, axe: str) -> None:
    other = enter(path="/text/mill@v2")
    for _ in range(5):  # a browser has six connections to one place, and each tab wants to be told
        enter(path="/log")
    page = enter()
    page.click("nav >> text=Notes")
    page.click("main >> text=mill@v2")
    page.click("#army .add")
    page.fill("input[name=by]", "Ada")
    page.fill("textarea[name=note]", "Zu viele?\nعدد كبير")
    assert_for_everybody(page, axe, "wide")
    page.click("text=Show what would be written")
    page.click("text=Write reviews.yaml")
    for each in (page, other):
        each.wait_for_selector("[data-count=notes]:text-is('1')")
    other.wait_for_selector("#army .noted:has-text('Zu viele?')")
    assert_for_everybody(other, axe, "wide")
    assert_for_everybody(enter("narrow", "/notes"), axe, "narrow")


def test_a_page_that_is_pressed_twice_or_left_at_once_loses_nothing(
    enter: Enter, folder: Path
) -> None:
    page, other = enter(), enter()
    for side, data in (("before", BEFORE), ("after", AFTER)):
        choose(page, side, f"{side}.txt", data)
        choose(page, side, f"{side} anew.txt", data)  # while the first is being read
    page.dblclick("#compare button")
    page.wait_for_selector("#result")
    assert "1\u00a0of\u00a03\u00a0clauses changed" in page.inner_text("#result")
    compare_revisions(other)
    draft = folder / "proposals/mill/v2.yaml"
    for number in (601, 602, 603):  # each before the page has shown the last
        draft.write_text(DRAFT.replace("600", str(number)))
    other.wait_for_selector("#result:has-text('603')")
    draft.write_text(DRAFT.replace("600", "604"))
    other.goto("about:blank")  # as it follows
    page.reload()
    assert "1\u00a0of\u00a03\u00a0clauses changed" in page.inner_text("#result")
    draft.write_text(DRAFT)


def drop(page: Any, where: str, *paths: Path) -> None:
    """Drop files on a place of a page, as a hand does: a script cannot make a folder."""
    box = page.locator(where).first.bounding_box()
    at = {"x": box["x"] + 30, "y": box["y"] + 20}
    data = {"items": [], "files": [str(path) for path in paths], "dragOperationsMask": 1}
    session = page.context.new_cdp_session(page)
    for kind in ("dragEnter", "dragOver", "drop"):
        session.send("Input.dispatchDragEvent", {"type": kind, **at, "data": data})


def test_files_are_dropped_anywhere_and_what_cannot_be_sent_is_said_and_leaves_the_rest(
    enter: Enter, tmp_path: Path
) -> None:
    before, after = tmp_path / "до.txt", tmp_path / "after text.md"
    before.write_bytes(BEFORE)
    after.write_bytes(AFTER)
    large = tmp_path / "large.txt"
    large.write_bytes(b"1. A line.\n" * 2_000_000)
    page = enter()
    drop(page, "h1", before, after, large)
    first, second = (page.locator(f'[data-look="{side}"]') for side in ("before", "after"))
    second.get_by_text("3 files were dropped").wait_for()
    assert "до.txt" in first.inner_text() and "after text.md" in second.inner_text()
    for bad, why in ((tmp_path, "is a folder"), (large, "larger than 20 MB")):
        drop(page, '[data-side="after"]', bad)
        second.get_by_text(why).wait_for()
        assert "after text.md" in second.inner_text()
    page.locator("#compare button").first.click()
    page.wait_for_selector("#result")
    assert "1\u00a0of\u00a03\u00a0clauses changed" in page.inner_text("#result")
