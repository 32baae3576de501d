"""List the amendments of a proposal."""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import format_option


def list_(
    proposal: Annotated[str | None, typer.Argument(help="By default the default one.")] = None,
    format: Annotated[str, format_option("amendment-list")] = "text",
) -> None:
    from plans.verbs.amend_list import amend_list

    terminal.show(amend_list(proposal), format)


COMMAND = Command(list_, rank=20)
