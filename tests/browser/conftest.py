"""A browser without a network, and pages opened in it that must not ask for one."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browsing import WIDE, Open

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
ARGUMENTS = [
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


@pytest.fixture
def visit(browser: Any, files: dict[str, Path]) -> Iterator[Open]:
    """Open a page by name; at the end, nothing may have gone wrong in any page opened."""
    contexts: list[Any] = []
    wrong: list[str] = []

    def refuse(dialog: Any) -> None:
        wrong.append("a dialog")
        dialog.dismiss()

    def visit(name: str, anchor: str = "", **options: Any) -> Any:
        context = browser.new_context(**{"viewport": WIDE, **options})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda said: wrong.append(f"console {said.type}: {said.text}"))
        page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
        page.on("dialog", refuse)
        page.on("request", lambda request: wrong.append(request.url) if _leaves(request) else None)
        page.goto(files[name].as_uri() + anchor)
        return page

    yield visit
    for context in contexts:
        context.close()
    assert wrong == []


def _leaves(request: Any) -> bool:
    return not request.url.startswith("file://")


@pytest.fixture(scope="session")
def axe() -> str:
    bundle = pytest.importorskip("axe_playwright_python", reason="axe is not installed")
    return Path(bundle.__file__).with_name("axe.min.js").read_text("utf-8")
