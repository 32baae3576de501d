"""Long output goes through a pager, as git's does: on a terminal, with colours, and only there."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from runs import ROOT
from terminals import Terminal

PLANS = [sys.executable, "-m", "plans"]
MARKER = "sed 's/^/paged /'"


def shown(*words: str, size: tuple[int, int] = (24, 80), **env: str) -> Terminal:
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "PAGER")}
    with Terminal([*PLANS, *words], ROOT, kept | {"TERM": "xterm"} | env, size) as terminal:
        terminal.rest()
    return terminal


def test_what_is_longer_than_the_terminal_goes_through_the_pager_with_its_colours() -> None:
    found = shown("show", "v2", PLANS_PAGER=MARKER)
    assert "paged US 28-point plan" in found.shown
    assert "\x1b[1" in found.raw


def test_the_pager_of_plans_comes_before_that_of_all_programs() -> None:
    assert "paged" in shown("show", "v2", PAGER=MARKER).shown
    assert "paged" not in shown("show", "v2", PAGER=MARKER, PLANS_PAGER="cat").shown
    assert "paged" not in shown("show", "v2", PAGER=MARKER, PLANS_PAGER="").shown


def test_no_pager_where_it_is_not_wanted_or_all_fits() -> None:
    assert "paged" not in shown("--no-pager", "show", "v2", PLANS_PAGER=MARKER).shown
    assert "paged" not in shown("show", "v2", size=(2000, 200), PLANS_PAGER=MARKER).shown
    assert "paged" not in shown("show", "v2", PLANS_PAGER=MARKER, TERM="dumb").shown


def test_a_pager_that_is_not_there_hides_nothing() -> None:
    assert "Sovereignty" in shown("show", "v2", PLANS_PAGER="no-such-pager-here").shown


def test_a_pager_that_has_seen_enough_ends_quietly() -> None:
    found = shown("log", PLANS_PAGER="head -1")
    assert "14 proposals" in found.shown
    assert "Traceback" not in found.shown and "roken" not in found.shown


@pytest.mark.parametrize("words", [("log",), ("show", "v2")])
def test_a_pipe_has_no_pager_and_may_be_closed(words: tuple[str, ...]) -> None:
    line = " ".join([*PLANS, *words, "| head -1"])
    env = os.environ | {"PLANS_PAGER": MARKER}
    done = subprocess.run(line, shell=True, cwd=ROOT, env=env, capture_output=True, text=True)
    assert len(done.stdout.splitlines()) == 1 and "paged" not in done.stdout
    assert done.stderr == ""


def test_the_exit_code_is_that_of_the_command() -> None:
    code = f"{' '.join(PLANS)} diff v1 v2 --exit-code; echo code $?"
    env = os.environ | {"TERM": "xterm", "PLANS_PAGER": MARKER}
    with Terminal(["sh", "-c", code], Path(ROOT), env) as terminal:
        assert "code 1" in terminal.rest()
