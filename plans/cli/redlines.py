"""Show how texts stand to the red lines that parties have declared, and on what that rests."""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import Output, format_option
from plans.cli._progress import waiting


def redlines(
    texts: Annotated[
        list[str] | None,
        typer.Argument(help="Refs (v1, e3-counter@v1) and files; else the last of each proposal."),
    ] = None,
    party: Annotated[
        list[str] | None, typer.Option(help="Only lines of this party (its id); repeatable.")
    ] = None,
    format: Annotated[
        str | None, format_option("red-line-table", ", else what -o is called like, else text")
    ] = None,
    output: Output = None,
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.red_lines import red_lines
    from plans.verbs.render import format_of, refuse_output, render

    named = texts or []
    chosen = format_of(format, output)
    if output:
        refuse_output(output, chosen, named)
    workspace = workspace_for()
    terminal.note_bundled(workspace, *named)
    with waiting("judging"):
        found = red_lines(named, parties=party or ())
    terminal.say_warnings(found.warnings)
    options = terminal.render_options(output=output, workspace=workspace)
    terminal.put(render(found, chosen, options), output)


COMMAND = Command(redlines, rank=22)
