"""Tell who moved: what each text says otherwise than the one before, by how much, for whom."""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import Output, format_option
from plans.cli._progress import waiting


def movement(
    texts: Annotated[
        list[str] | None, typer.Argument(help="Refs (v1, e3-counter@v1) and files, in order.")
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help="Each text to those that were made from it.")
    ] = False,
    issues: Annotated[
        list[str] | None, typer.Option(help="Only these: ids of issues or topics, a,b,c.")
    ] = None,
    format: Annotated[
        str | None, format_option("movement", "; by default what FILE is called, else text")
    ] = None,
    output: Output = None,
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.movement import movement
    from plans.verbs.render import format_of, refuse_output, render

    named = texts or []
    chosen = format_of(format, output)
    if output:
        refuse_output(output, chosen, named)
    workspace = workspace_for()
    terminal.note_bundled(workspace, *named)
    with waiting("comparing"):
        found = movement(named, every=every, issues=issues or ())
    terminal.say_warnings(found.warnings)
    options = terminal.render_options(output=output, workspace=workspace)
    terminal.put(render(found, chosen, options), output)


COMMAND = Command(movement, rank=23)
