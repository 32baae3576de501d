"""A copy of the package with files of one's own in it, and its command line."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from runs import ROOT, Run

_BLOCK = re.compile(r"^( *)```(?:python|toml)\n(.*?)^\1```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`(plans/[a-z_/]+\.(?:py|toml))`")


def examples() -> dict[str, str]:
    """Return the files that CONTRIBUTING shows: each by the name that stands last before it."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    return {
        _FILE.findall(text[: block.start()])[-1]: dedent(block[2])
        for block in _BLOCK.finditer(text)
    }


@dataclass(frozen=True)
class Extended:
    """A package with more in it than ours.

    Attributes:
        home: the folder that holds the copy of ``plans``.
        folder: the folder that commands run in.
    """

    home: Path
    folder: Path

    def write(self, files: Mapping[str, str]) -> None:
        """Write ``files`` into the folder that commands run in."""
        _write(self.folder, files)

    def run(self, *words: str) -> Run:
        """Run ``plans`` as somebody with this package would."""
        env = os.environ | {"PYTHONPATH": str(self.home), "NO_COLOR": "1", "COLUMNS": "100"}
        done = subprocess.run(
            [sys.executable, "-m", "plans", *words],
            cwd=self.folder,
            env=env | {"PYTHONUTF8": "1"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return Run(done.returncode, done.stdout, done.stderr)


def extended(place: Path, files: Mapping[str, str]) -> Extended:
    """Return a copy of the package below ``place`` with ``files``, named from the repository."""
    home, folder = place / "home", place / "folder"
    # With what Python compiled, which is as good there as here.
    shutil.copytree(ROOT / "plans", home / "plans", ignore=shutil.ignore_patterns("*.pyc.*"))
    for name in ("templates", "proposals"):
        (home / name).symlink_to(ROOT / name)
    folder.mkdir()
    _write(home, files)
    return Extended(home, folder)


def _write(folder: Path, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
