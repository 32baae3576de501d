"""List the amendments of a proposal.

Examples:
  plans amend list
  plans amend list us-28-point
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import format_option


def list_(
    proposal: Annotated[
        str | None,
        typer.Argument(help="By default the default one.", autocompletion=names.proposals),
    ] = None,
    format: Annotated[str, format_option("amendment-list")] = "text",
) -> None:
    from plans.verbs.amend_list import amend_list

    with terminal.waiting("reading"):
        found = amend_list(proposal)
    terminal.show(found, format)
    for path in found.unreadable:
        terminal.say(f"{path} cannot be read and was left out: 'plans validate --all' says why")


COMMAND = Command(list_, rank=20)
