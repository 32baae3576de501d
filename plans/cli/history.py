from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _options as shared


def history(
    name: Annotated[str, typer.Argument(help="A clause, CLAUSE.TERM, a term, or an issue.")],
    proposal: Annotated[
        str | None, typer.Option(help="Where to look for it; its lineage is followed from there.")
    ] = None,
    format: Annotated[str, shared.format_option("traced")] = "text",
) -> None:
    """Show every value that a clause, term or issue had, over all revisions connected with it."""
    from plans.storing import workspace_for
    from plans.verbs.history import history
    from plans.verbs.render import render

    shared.note_bundled(workspace_for())
    found = history(name, proposal)
    shared.say_unreadable(found.unreadable)
    shared.put(render(found, format, shared.options()))
