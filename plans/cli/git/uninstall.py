"""Take all of that back, and nothing else.

Examples:
  plans git uninstall
"""

from __future__ import annotations

from pathlib import Path

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli.git._options import Everywhere, Repo


def uninstall(everywhere: Everywhere = False, repo: Repo = Path()) -> None:
    from plans.gitting import place, status, uninstall

    where = place(repo, everywhere=everywhere)
    uninstall(where)
    terminal.show(status(where), "text")


COMMAND = Command(uninstall, rank=20)
