from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _options as shared


def status(
    ref: Annotated[str, typer.Argument(help="A ref (v2, e3-counter) or a file.")],
    format: Annotated[str, shared.format_option("bracket-status")] = "text",
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 if a bracket is open.")
    ] = False,
) -> None:
    """Count the open brackets of a revision, by party and by topic."""
    from plans.storing import workspace_for
    from plans.verbs.merge import bracket_status
    from plans.verbs.render import render

    workspace = workspace_for()
    shared.note_bundled(workspace, ref)
    found = bracket_status(ref)
    shared.put(render(found, format, shared.options(workspace=workspace)))
    if exit_code and found.brackets:
        raise typer.Exit(1)
