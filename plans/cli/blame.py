from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _options as shared


def blame(
    target: Annotated[str, typer.Argument(help="REF, FILE, or REF:CLAUSE.")],
    words: Annotated[
        bool, typer.Option("--words", help="Say for each run of words where it comes from.")
    ] = False,
    format: Annotated[str, shared.format_option("blamed")] = "text",
) -> None:
    """Show which revision, party and source brought each clause and term, and when."""
    from plans.storing import workspace_for
    from plans.verbs.blame import blame
    from plans.verbs.render import render

    shared.note_bundled(workspace_for(), target)
    shared.put(render(blame(target, words=words), format, shared.options()))
