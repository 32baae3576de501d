"""Runs the command line: in this process where only words matter, apart where a limit does."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from plans.cli import main
from plans.cli._app import app
from plans.cli._commands import group_of

ROOT = Path(__file__).resolve().parent.parent

# What a hostile file may cost us: the process as a whole, and how long somebody waits. The time is
# generous, since a test machine has other things to do.
MEMORY, SECONDS = 2**30, 90

_BOUNDED = f"""
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
sys.argv[0] = "plans"
from plans.cli import main
main()
"""

# What a developer's shell may set and these tests do not expect.
_UNSET = ("FORCE_COLOR", "NO_COLOR", "COLUMNS", "PYTHONUTF8", "PYTHONIOENCODING")


@dataclass(frozen=True)
class Run:
    """How a run ended and what it said."""

    code: int
    stdout: str
    stderr: str

    def assert_refused(self, said: str = "") -> None:
        """One clear error, and nothing but that."""
        assert self.code == 2, (self.code, self.stderr[-2000:])
        assert self.stdout == ""
        assert said in self.stderr
        self.assert_no_crash()

    def assert_no_crash(self) -> None:
        """Whatever else: no traceback, no claim that it is our bug, something said if it failed."""
        assert self.code in (0, 1, 2), (self.code, self.stderr[-2000:])
        assert "Traceback" not in self.stderr, self.stderr[-2000:]
        assert self.code != 2 or self.stderr.strip()


def run(folder: Path, *words: str, **env: str) -> Run:
    """Run ``plans`` in this process: a hundred times as fast as apart."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        for name, value in env.items():
            patch.setenv(name, value)
        patch.setattr(sys, "argv", ["plans", *words])
        patch.setattr(sys, "stdout", streams[0])
        patch.setattr(sys, "stderr", streams[1])
        if words and "--help" not in words:
            patch.setattr("plans.cli._app.group_of", lambda *_: _commands())
        code = _code()
    said = []
    for stream in streams:
        stream.flush()
        said.append(stream.buffer.getvalue().decode())  # type: ignore[attr-defined]
    return Run(code, *said)


@cache
def _commands() -> Any:
    """The commands, each built once: to find out its options takes longer than many a command.

    Help is made for the terminal that there is when its command is built.
    """
    return group_of(app, "plans.cli")


def _code() -> int:
    try:
        main()
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def apart(folder: Path, *words: str, **env: str) -> Run:
    """Run ``plans`` in a process of its own, with a gibibyte of memory."""
    kept = {name: value for name, value in os.environ.items() if name not in _UNSET}
    done = subprocess.run(
        [sys.executable, "-c", _BOUNDED, *words],
        cwd=folder,
        env=kept | env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=SECONDS,
        check=False,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())
