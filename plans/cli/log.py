"""List a proposal's revisions with dates, parties, sources, and the events between them.

Examples:
  plans log
  plans log us-28-point --stat
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import format_option
from plans.cli._progress import waiting
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
    format: Annotated[str, format_option("log")] = "text",
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.log import log

    terminal.note_bundled(workspace_for())
    with waiting("reading revisions") as step:
        found = log(proposal, stat=stat, progress=step)
    terminal.show(found, format)


COMMAND = Command(log, rank=70, task=Task.HISTORY)
