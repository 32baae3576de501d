"""Print the named changes of a file for git."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._pager import use_pager


def diff(words: list[str]) -> None:
    from plans.gitting import diff_for_git

    # Seven words, and two more for a file that was renamed.
    if len(words) not in (7, 9):
        raise typer.BadParameter("git calls this with seven words, or nine")
    # The pager is git's, if there is to be one.
    use_pager(False)
    options = terminal.render_options()
    if os.environ.get("GIT_PAGER_IN_USE") and not os.environ.get("NO_COLOR"):
        options = replace(options, colour=terminal.colours())
    later = words[7] if len(words) > 7 else ""
    terminal.put(diff_for_git(words[0], Path(words[1]), Path(words[4]), options, later))


COMMAND = Command(diff, rank=80, hidden=True)
