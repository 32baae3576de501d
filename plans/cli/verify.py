"""Check that what was tabled was not edited since; exit 1 if it was.

Examples:
  plans verify
  plans verify us-28-point
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import Proposal, format_option


def verify(
    proposal: Proposal = None,
    signers: Annotated[
        Path | None,
        typer.Option(help="Allowed signers, as ssh-keygen has them; every entry has to be signed."),
    ] = None,
    format: Annotated[str, format_option("verification")] = "text",
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.verify import verify

    terminal.note_bundled(workspace_for())
    with terminal.waiting("reading revisions"):
        result = verify(proposal, signers)
    terminal.show(result, format)
    raise typer.Exit(0 if result.sound else 1)


COMMAND = Command(verify, rank=100, task=Task.WRITE)
