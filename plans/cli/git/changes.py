"""Say what changed in every proposal between two git revisions."""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import format_option


def changes(
    before: Annotated[str, typer.Argument(help="A git revision: main, HEAD~3, v1.0.")],
    after: Annotated[
        str, typer.Argument(help="A later one; by default what is staged.", show_default=False)
    ] = "",
    format: Annotated[str, format_option("git-changes")] = "text",
) -> None:
    from plans.gitting import git_changes

    terminal.show(git_changes(before, after), format)


COMMAND = Command(changes, rank=40)
