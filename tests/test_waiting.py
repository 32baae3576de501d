"""Whatever reads texts says on a terminal that it goes on, if it does not end at once."""

from __future__ import annotations

import io
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from benchmarks.measures.commands import COMMANDS, write_workspace
from plans.cli import _progress
from plans.cli._app import app
from plans.cli._commands import group_of

WORDS = {"diff": "diff v1 v2 -f json -o change.json", **COMMANDS}


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("talks")
    write_workspace(home, 28)
    return home


@pytest.mark.parametrize("name", WORDS)
def test_every_command_that_reads_texts_says_that_it_goes_on(
    name: str, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.chdir(workspace)
    monkeypatch.setattr(sys, "stderr", _Terminal())
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), "utf-8"))
    monkeypatch.setattr(_progress._Line, "_draw_again", lambda line: said.append(str(line)))
    with suppress(SystemExit):
        group_of(app, "plans.cli")(WORDS[name].split(), standalone_mode=False)
    assert said
