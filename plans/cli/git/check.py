"""Check the proposals that are staged, as they are staged: what the hook runs."""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import format_option


def check(
    format: Annotated[str, format_option("findings")] = "text",
) -> None:
    from plans.gitting import check_staged
    from plans.results import Findings

    found, files = check_staged()
    if files:
        terminal.show(Findings(found, files), format)
    if any(finding.level == "error" for finding in found):
        raise typer.Exit(1)


COMMAND = Command(check, rank=60)
