"""Print a workflow for GitHub that checks proposals and comments on pull requests.

Examples:
  plans git ci > .github/workflows/proposals.yml
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command


def ci(
    source: Annotated[
        str, typer.Option("--from", help="Where pip takes plans from: git+https://… or a name.")
    ] = "",
) -> None:
    from plans.gitting import workflow

    terminal.put(workflow(source))


COMMAND = Command(ci, rank=50)
