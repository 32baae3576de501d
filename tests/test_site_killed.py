"""A build that was killed: whatever it left is taken up, and nothing of anybody else's is lost."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest
from sited import files_of

from plans.errors import InputError
from plans.publishing import build, building
from plans.publishing.journal import Journal
from plans.storing import Workspace

HALTED = (
    (building, "put_file"),
    (Journal, "begins"),
    (Journal, "ends"),
    (Journal, "close"),
    (building, "write_file"),
)
KILLED = """
import os, signal, sys
from pathlib import Path
from plans.publishing import build, building
from plans.storing import Workspace

def put(path, data, original=building.put_file):
    original(path, data)
    if path.parent.name == "rent":
        os.kill(os.getpid(), signal.SIGKILL)

building.put_file = put
build(Workspace(Path(sys.argv[1])), Path(sys.argv[2]))
"""


def lease(folder: Path, *rents: int) -> Path:
    """Write a lease, a revision for each rent."""
    home = folder / "proposals" / "lease"
    home.mkdir(parents=True, exist_ok=True)
    for path in home.iterdir():
        path.unlink()
    for number, rent in enumerate(rents, 1):
        said = f"{{id: rent, text: The rent is {rent} euros.}}, {{id: pets, text: No pets.}}"
        (home / f"v{number}.yaml").write_text(f"revision: v{number}\nclauses: [{said}]\n", "utf-8")
    return folder


@contextmanager
def halting(monkeypatch: pytest.MonkeyPatch, steps: int, *, after: bool) -> Iterator[None]:
    """Have a build end before or after so many of its steps, as if it were killed there."""
    left = [steps]

    def halted(original: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any) -> Any:
            left[0] -= 1
            if left[0] < 0 and not after:
                raise KeyboardInterrupt
            found = original(*args)
            if left[0] < 0:
                raise KeyboardInterrupt
            return found

        return step

    with monkeypatch.context() as patched:
        for owner, name in HALTED:
            patched.setattr(owner, name, halted(getattr(owner, name)))
        yield


@pytest.mark.parametrize("steps", [0, 1, 2, 6, 40, 75])
@pytest.mark.parametrize("after", [False, True])
def test_wherever_a_build_ends_the_next_one_makes_what_is_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int, after: bool
) -> None:
    lease(tmp_path, 100, 200, 300)
    build(Workspace(tmp_path), tmp_path / "site")
    lease(tmp_path, 100, 250)
    with halting(monkeypatch, steps, after=after), suppress(KeyboardInterrupt):
        build(Workspace(tmp_path), tmp_path / "site")
    lease(tmp_path, 100, 270, 300)
    build(Workspace(tmp_path), tmp_path / "site")
    build(Workspace(tmp_path), tmp_path / "anew")
    assert files_of(tmp_path / "site") == files_of(tmp_path / "anew")


def test_what_a_killed_build_wrote_is_ours_and_nothing_else(tmp_path: Path) -> None:
    site = tmp_path / "site"
    lease(tmp_path, 100, 200)
    build(Workspace(tmp_path), site)
    lease(tmp_path, 100, 250)
    ended = subprocess.run([sys.executable, "-c", KILLED, tmp_path, site], check=False)
    assert ended.returncode == -9
    page = site / "clauses/lease/rent/index.html"
    ours = page.read_bytes()
    lease(tmp_path, 100, 300)
    page.write_text("mine", "utf-8")
    with pytest.raises(InputError, match="was changed since plans wrote it"):
        build(Workspace(tmp_path), site)
    assert page.read_text("utf-8") == "mine"
    page.write_bytes(ours)
    build(Workspace(tmp_path), site)
    build(Workspace(tmp_path), tmp_path / "anew")
    assert files_of(site) == files_of(tmp_path / "anew")


def test_after_a_killed_build_a_file_that_nobody_of_us_wrote_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = tmp_path / "site"
    lease(tmp_path, 100, 200)
    with halting(monkeypatch, 30, after=True), suppress(KeyboardInterrupt):
        build(Workspace(tmp_path), site)
    (site / "texts").mkdir(exist_ok=True)
    (site / "texts/index.html").write_text("mine", "utf-8")
    with pytest.raises(InputError, match="is not from plans"):
        build(Workspace(tmp_path), site)
    assert (site / "texts/index.html").read_text("utf-8") == "mine"


def test_notes_that_end_in_half_a_line_are_read_as_far_as_they_go(tmp_path: Path) -> None:
    site = tmp_path / "site"
    lease(tmp_path, 100, 200)
    build(Workspace(tmp_path), site)
    (site / ".plans-site.log").write_text('\n["lease/v1/index.html",{"key":"', "utf-8")
    build(Workspace(tmp_path), site)
    build(Workspace(tmp_path), tmp_path / "anew")
    assert files_of(site) == files_of(tmp_path / "anew")
