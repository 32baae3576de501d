"""A browser without a network, and pages opened in it that must not ask for one."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from browsing import WIDE, Open

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
# The list under an address bar is a page of its own in every window, which costs more than most
# pages that are looked at. What Playwright turns off has to be said again: the last list counts.
_OFF = (
    *("WebUIOmniboxPopup", "WebUIOmniboxFullPopup", "WebUIOmniboxAimPopup"),
    *("AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades"),
    *("HttpsFirstBalancedModeAutoEnable", "LensOverlay", "MediaRouter", "PaintHolding"),
    *("ThirdPartyStoragePartitioning", "OptimizationHints", "NetworkTimeServiceQuerying"),
    *("AimEnabled", "PreconnectToSearch", "AvoidCorsURLLoaderRestartOnRedirect"),
)
ARGUMENTS = [
    f"--disable-features={','.join(_OFF)}",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not Path(CHROMIUM).exists():
        pytest.skip("no Chromium: pages are not tried in a browser")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def rooms(browser: Any) -> Callable[[bool, int], Any]:
    """Pages for all tests, with or without scripts: to open one takes as long as most tests do."""

    @cache
    def room(scripts: bool, _number: int) -> Any:
        return browser.new_context(java_script_enabled=scripts).new_page()

    return room


@pytest.fixture
def visit(
    browser: Any, rooms: Callable[[bool, int], Any], files: dict[str, Path]
) -> Iterator[Open]:
    """Open a page by name; at the end, nothing may have gone wrong in any page opened."""
    used: list[Any] = []
    contexts: list[Any] = []
    wrong: list[str] = []

    def refuse(dialog: Any) -> None:
        wrong.append("a dialog")
        dialog.dismiss()

    hears: dict[str, Callable[[Any], object]] = {
        "console": lambda said: wrong.append(f"console {said.type}: {said.text}"),
        "pageerror": lambda error: wrong.append(f"error: {error}"),
        "dialog": refuse,
        "request": lambda request: wrong.append(request.url) if _leaves(request) else None,
    }

    def visit(
        name: str,
        anchor: str = "",
        *,
        viewport: dict[str, int] = WIDE,
        color_scheme: str = "light",
        java_script_enabled: bool = True,
        **options: Any,
    ) -> Any:
        if options:
            contexts.append(browser.new_context(**options))
            page = contexts[-1].new_page()
        else:
            page = rooms(java_script_enabled, len(used))
            used.append(page)
        page.set_viewport_size(viewport)
        page.emulate_media(media="null", color_scheme=color_scheme, forced_colors="none")
        for event, hear in hears.items():
            page.on(event, hear)
        page.goto(files[name].as_uri() + anchor)
        return page

    yield visit
    for page in used:
        page.evaluate("localStorage.clear()")
        page.goto("about:blank")  # and nothing of this test is there for the next
        page.mouse.move(0, 0)
        for event, hear in hears.items():
            page.remove_listener(event, hear)
    for context in contexts:
        context.close()
    assert wrong == []


def _leaves(request: Any) -> bool:
    return not request.url.startswith("file://")


@pytest.fixture(scope="session")
def axe() -> str:
    bundle = pytest.importorskip("axe_playwright_python", reason="axe is not installed")
    return Path(bundle.__file__).with_name("axe.min.js").read_text("utf-8")
