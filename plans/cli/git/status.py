"""Say what git knows of plans.

Examples:
  plans git status
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import format_option
from plans.cli.git._options import Everywhere, Repo


def status(
    everywhere: Everywhere = False,
    repo: Repo = Path(),
    format: Annotated[str, format_option("git-setup")] = "text",
) -> None:
    from plans.gitting import place, status

    terminal.show(status(place(repo, everywhere=everywhere)), format)


COMMAND = Command(status, rank=30)
