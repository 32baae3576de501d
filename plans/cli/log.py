"""List a proposal's revisions with dates, parties, sources, and the events between them.

Examples:
  plans log
  plans log us-28-point --stat
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli._answering import answer
from plans.cli._commands import Command
from plans.cli._options import Output, format_option
from plans.cli._tasks import Task


def log(
    proposal: Annotated[
        str | None,
        typer.Argument(
            help="A proposal; by default every one of the workspace.",
            autocompletion=names.proposals,
        ),
    ] = None,
    stat: Annotated[
        bool, typer.Option("--stat", help="Also how much each revision changed of its parent.")
    ] = False,
    format: Annotated[
        str | None, format_option("log", "; by default as FILE is called, else text")
    ] = None,
    output: Output = None,
) -> None:
    from plans.verbs.log import log

    answer(lambda: log(proposal, stat=stat), (), format, output)


COMMAND = Command(log, rank=70, task=Task.HISTORY)
