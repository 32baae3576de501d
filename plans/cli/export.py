"""Write a revision as a file of another kind: what -o is called like, or --format."""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import Output, format_option


def export(
    ref: Annotated[str, typer.Argument(help="A ref (v1, e3-counter@v1) or a file.")],
    format: Annotated[
        str | None, format_option("exported", ", else what -o is called like, else text")
    ] = None,
    brackets: Annotated[
        bool, typer.Option("--brackets", help="Show what sides still want, in square brackets.")
    ] = False,
    output: Output = None,
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.export import export
    from plans.verbs.render import format_of, refuse_output, render

    shown = format_of(format, output)
    if output:
        refuse_output(output, shown, (ref,))
    workspace = workspace_for()
    terminal.note_bundled(workspace, ref)
    options = terminal.render_options(output=output, workspace=workspace)
    terminal.put(render(export(ref, brackets=brackets), shown, options), output)


COMMAND = Command(export, rank=65)
