"""List a proposal's revisions with dates, parties, sources, and the events between them."""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli._answering import answer
from plans.cli._commands import Command
from plans.cli._options import Output, format_option
from plans.cli._tasks import Task


def log(
    proposal: Annotated[
        str | None, typer.Argument(help="A proposal; by default every one of the workspace.")
    ] = None,
    format: Annotated[
        str | None, format_option("log", "; by default what FILE is called, else text")
    ] = None,
    output: Output = None,
) -> None:
    from plans.verbs.log import log

    answer(lambda: log(proposal), (), format, output)


COMMAND = Command(log, rank=70, task=Task.HISTORY)
