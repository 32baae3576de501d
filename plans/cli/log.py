from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _options as shared


def log(
    proposal: Annotated[
        str | None, typer.Argument(help="A proposal; by default every one of the workspace.")
    ] = None,
    format: Annotated[str, shared.format_option("log")] = "text",
) -> None:
    """List a proposal's revisions with dates, parties, sources, and the events between them."""
    from plans.results import Logs
    from plans.storing import workspace_for
    from plans.verbs.log import log
    from plans.verbs.render import render

    shared.note_bundled(workspace_for())
    found = tuple(log(proposal))
    shared.put(render(found[0] if proposal else Logs(found), format, shared.options()))
