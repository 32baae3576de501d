"""Git repositories of a test's own: no settings of the developer's, fixed people and dates."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from runs import Run, run

ENV = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "A. Author",
    "GIT_AUTHOR_EMAIL": "author@example.org",
    "GIT_AUTHOR_DATE": "2026-01-02T03:04:05Z",
    "GIT_COMMITTER_NAME": "A. Author",
    "GIT_COMMITTER_EMAIL": "author@example.org",
    "GIT_COMMITTER_DATE": "2026-01-02T03:04:05Z",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_EDITOR": "true",
    "GIT_PAGER": "cat",
    "NO_COLOR": "1",
}

PARTIES = """\
parties:
  north: {name: The North, type: state}
  south: {name: The South, type: state}
"""

REVISION = """\
# Kept by the secretariat.
revision: v1
title: First draft
status: draft
tabled_by: [north]
clauses:
  - id: army
    label: "1"
    heading: Army
    text: >-
      The army of the South is limited to 600 thousand personnel. It is counted every year.
    terms:
      cap: {kind: quantity, issue: army-size, of: the army, role: cap, value: 600000 personnel}

  - id: bridge  # the only one
    label: "2"
    heading: Bridge
    text: The bridge is open to both.

  - id: school
    label: "3"
    heading: Schools
    text: Schools teach both languages.
"""


def isolate(patch: pytest.MonkeyPatch, home: Path) -> None:
    """Take every setting of git's from the environment but our own."""
    for name in list(os.environ):
        if name.startswith(("GIT_", "GITHEAD_")):
            patch.delenv(name)
    for name, value in ENV.items():
        patch.setenv(name, value)
    home.mkdir(parents=True, exist_ok=True)
    patch.setenv("HOME", str(home))
    patch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    patch.setenv("GIT_CONFIG_GLOBAL", str(home / ".gitconfig"))


@dataclass(frozen=True)
class Repo:
    """A working tree with a workspace in it."""

    top: Path

    def git(self, *words: str, fails: bool = False, **env: str) -> str:
        """Run git and return what it printed; it must fail if and only if ``fails``."""
        done = subprocess.run(
            ["git", *words],
            cwd=self.top,
            env=os.environ | env,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        said = done.stdout.decode("utf-8", "replace") + done.stderr.decode("utf-8", "replace")
        assert (done.returncode != 0) == fails, said
        assert "Traceback" not in said
        return said if fails else done.stdout.decode("utf-8", "replace")

    def plans(self, *words: str, folder: str = ".") -> Run:
        return run(self.top / folder, *words)

    def put(self, name: str, text: str | bytes) -> Path:
        path = self.top / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def commit(self, message: str = "a commit") -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--no-verify", "--allow-empty", "--message", message)

    def text(self, name: str) -> str:
        return (self.top / name).read_text("utf-8")

    def install(self, *words: str) -> None:
        done = self.plans("git", "install", *words)
        assert done.code == 0, done.stderr


def repository(top: Path, inside: str = "") -> Repo:
    """Make a repository with a workspace at ``inside`` of it, and commit it."""
    top.mkdir(parents=True)
    repo = Repo(top)
    repo.git("init", "--quiet", "--initial-branch", "main")
    repo.put(f"{inside}proposals/parties.yaml", PARTIES)
    repo.put(
        f"{inside}proposals/issues.yaml",
        "topics: {force: Force}\n"
        "issues:\n  army-size: {title: Army, topic: force, kinds: [quantity], unit: personnel}\n",
    )
    repo.put(f"{inside}proposals/treaty/v1.yaml", REVISION)
    repo.commit("first")
    return repo


PYTHON = sys.executable
