"""The wheel is what git tracks of package, templates and proposals: no more, no less."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _tracked() -> set[str]:
    try:
        run = subprocess.run(
            ["git", "ls-files", "-co", "--exclude-standard", "plans", "templates", "proposals"],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    places = {"templates/": "plans/_data/templates/", "proposals/": "plans/_data/proposals/"}
    found = set()
    for name in run.stdout.splitlines():
        for here, there in places.items():
            if name.startswith(here):
                name = there + name.removeprefix(here)
                break
        found.add(name)
    return found


def test_the_wheel_holds_exactly_the_tracked_files(tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="hatchling builds the wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert inside == _tracked()
