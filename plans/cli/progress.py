"""Say how far talks have come: what is open, and how much is agreed under three definitions."""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import Output, format_option
from plans.cli._progress import waiting


def progress(
    proposals: Annotated[
        list[str] | None,
        typer.Argument(
            help="Ids of proposals; by default those of which somebody said how much is agreed."
        ),
    ] = None,
    format: Annotated[
        str | None, format_option("progress", "; by default what FILE is called, else text")
    ] = None,
    output: Output = None,
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.progress import progress
    from plans.verbs.render import format_of, refuse_output, render

    chosen = format_of(format, output)
    if output:
        refuse_output(output, chosen, [])
    workspace = workspace_for()
    terminal.note_bundled(workspace)
    with waiting("comparing"):
        found = progress(proposals or ())
    terminal.say_warnings(found.warnings)
    options = terminal.render_options(output=output, workspace=workspace)
    terminal.put(render(found, chosen, options), output)


COMMAND = Command(progress, rank=25)
