from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _options as shared


def verify(
    proposal: Annotated[
        str | None, typer.Argument(help="A proposal; by default every one of the workspace.")
    ] = None,
    signers: Annotated[
        Path | None,
        typer.Option(help="Allowed signers, as ssh-keygen has them; every entry has to be signed."),
    ] = None,
    format: Annotated[str, shared.format_option("verification")] = "text",
) -> None:
    """Check that what was tabled was not edited since; exit 1 if it was."""
    from plans.storing import workspace_for
    from plans.verbs.render import render
    from plans.verbs.verify import verify

    shared.note_bundled(workspace_for())
    result = verify(proposal, signers)
    shared.put(render(result, format, shared.options()))
    raise typer.Exit(0 if result.sound else 1)
