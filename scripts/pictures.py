"""Write the pictures of pages that the documents show, in light and dark: ``docs/images``.

Run after pages have changed, with what ``make setup`` installs and Chromium:

    .venv/bin/python scripts/pictures.py
    .venv/bin/python scripts/pictures.py site desk

A picture has 256 colours, parted by an octree, which keeps rare ones: what rests on one source is a
few dots of orange.
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
SIZE: ViewportSize = {"width": 1200, "height": 860}
SCALE = 1.5
CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
PLANS = (sys.executable, "-m", "plans")

Show = Callable[[Page, Path], None]
"""Brings a page to where its picture is taken; may use an empty folder."""


def _plans(*words: str) -> bytes:
    done = subprocess.run([*PLANS, *words], cwd=ROOT, capture_output=True, check=False)
    if done.returncode > 1:
        raise SystemExit(done.stderr.decode())
    return done.stdout


def _written(*words: str) -> Show:
    """Return what shows the page that a command writes."""

    def show(page: Page, folder: Path) -> None:
        _plans(*words, "-o", str(folder / "page.html"))
        page.goto((folder / "page.html").as_uri())

    return show


def _site(page: Page, folder: Path) -> None:
    _plans("site", "--title", "The talks", "-o", str(folder / "site"))
    page.goto((folder / "site" / "index.html").as_uri())


def _merge(page: Page, folder: Path) -> None:
    sides = ("v1", "v2", "e3-counter", "--names", "us,e3")
    (folder / "page.html").write_bytes(_plans("merge", *sides, "--format", "html"))
    page.goto((folder / "page.html").as_uri() + "#conflicts")


@contextmanager
def _desk() -> Iterator[str]:
    """Open a desk, and yield where it is."""
    command = [*PLANS, "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        try:
            yield process.stdout.readline().strip()
        finally:
            process.kill()


def _two_files(page: Page, folder: Path) -> None:
    _plans("export", "v1", "-o", str(folder / "the text we know.docx"))
    _plans("export", "v2", "-o", str(folder / "leaked draft.pdf"))
    with _desk() as address:
        page.goto(address)
        for side, name in (("before", "the text we know.docx"), ("after", "leaked draft.pdf")):
            page.set_input_files(f"#{side}-file", folder / name)
            page.wait_for_selector(f"[data-look={side}] .got:has-text('clauses found')")
        page.click("#compare button")
        page.wait_for_selector("#result")
        page.wait_for_load_state()
        page.evaluate("scrollTo(0, 0)")


PICTURES: dict[str, Show] = {
    "report": _written("report", "v1", "v2"),
    "positions": _written("compare", "v1", "e3-counter", "ua-20-point"),
    "site": _site,
    "desk": _two_files,
    "merge": _merge,
}


def _save(shot: bytes, name: str) -> None:
    image = Image.open(io.BytesIO(shot)).convert("RGB")
    few = image.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    path = IMAGES / f"{name}.png"
    few.save(path, optimize=True)
    sys.stdout.write(f"{path.relative_to(ROOT)}  {path.stat().st_size // 1000} kB\n")


def _take(browser: Browser, name: str) -> None:
    page = browser.new_page(viewport=SIZE, device_scale_factor=SCALE, locale="en-GB")
    with tempfile.TemporaryDirectory() as folder:
        PICTURES[name](page, Path(folder))
        page.emulate_media(color_scheme="light")
        _save(page.screenshot(), name)
        page.emulate_media(color_scheme="dark")
        _save(page.screenshot(), f"{name}-dark")
    page.close()


def main(names: list[str]) -> None:
    """Take the pictures that are named, or all."""
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        for name in names or PICTURES:
            _take(browser, name)


if __name__ == "__main__":
    main(sys.argv[1:])
