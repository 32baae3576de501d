"""Set up git's diff, log -p, show, merge, rebase and cherry-pick for proposals.

Examples:
  plans git install
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import flag
from plans.cli.git._options import Everywhere, Repo


def install(
    everywhere: Everywhere = False,
    repo: Repo = Path(),
    share: Annotated[
        bool, flag("--shared", "Name the paths in .gitattributes, to be committed.")
    ] = False,
    hook: Annotated[bool, flag("--hook", "Check what is staged before each commit, too.")] = False,
    named: Annotated[
        bool, flag("--named", "Have 'git diff' print named changes, not lines.")
    ] = False,
) -> None:
    from plans.gitting import install, place, status

    where = place(repo, everywhere=everywhere)
    install(where, shared=share, hook=hook, named=named)
    terminal.show(status(where), "text")


COMMAND = Command(install, rank=10)
