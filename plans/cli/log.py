"""List a proposal's revisions with dates, parties, sources, and the events between them."""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import format_option
from plans.cli._tasks import Task


def log(
    proposal: Annotated[
        str | None,
        typer.Argument(
            help="A proposal; by default every one of the workspace.",
            autocompletion=names.proposals,
        ),
    ] = None,
    format: Annotated[str, format_option("log")] = "text",
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.log import log

    terminal.note_bundled(workspace_for())
    terminal.show(log(proposal), format)


COMMAND = Command(log, rank=70, task=Task.HISTORY)
