"""Show every value that a clause, term or issue had, over all revisions connected with it.

Examples:
  plans history us-profit-share
  plans history nato-membership --format json
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


def history(
    name: Annotated[
        str,
        typer.Argument(
            help="A clause, CLAUSE.TERM, a term, or an issue.", autocompletion=names.histories
        ),
    ],
    proposal: Annotated[
        str | None,
        typer.Option(
            help="Where to look for it; its lineage is followed from there.",
            metavar="PROPOSAL",
            autocompletion=names.proposals,
        ),
    ] = None,
    format: Annotated[str, format_option("traced")] = "text",
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.history import history

    terminal.note_bundled(workspace_for())
    with waiting("reading revisions"):
        found = history(name, proposal)
    terminal.say_unreadable(found.unreadable)
    terminal.show(found, format)


COMMAND = Command(history, rank=160, task=Task.HISTORY)
