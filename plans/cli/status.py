"""Count the open brackets of a revision, by party and by topic.

Examples:
  plans status v2
  plans status v2 --format json
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import format_option
from plans.cli._tasks import Task


def status(
    ref: Annotated[
        str, typer.Argument(help="A ref (v2, e3-counter) or a file.", autocompletion=names.refs)
    ],
    format: Annotated[str, format_option("bracket-status")] = "text",
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 if a bracket is open.")
    ] = False,
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.bracket_status import bracket_status

    workspace = workspace_for()
    terminal.note_bundled(workspace, ref)
    found = bracket_status(ref)
    terminal.show(found, format, terminal.render_options(workspace=workspace))
    if exit_code and found.brackets:
        raise typer.Exit(1)


COMMAND = Command(status, rank=120, task=Task.MERGE)
