"""Say of each amendment whether it applies, and which others it conflicts with on what.

Exit code 1 if one cannot be read, does not apply or conflicts with another.

Examples:
  plans amend check
  plans amend check --proposal us-28-point
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import Strict, format_option, proposal_option
from plans.cli.amend._options import Strictness


def check(
    amendments: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="AMENDMENT", help="By default all open ones.", autocompletion=names.amendments
        ),
    ] = None,
    proposal: Annotated[str | None, proposal_option("Of this proposal.")] = None,
    strict: Strictness = Strict.words,
    format: Annotated[str, format_option("amendment-check")] = "text",
) -> None:
    from plans.verbs.amend_check import amend_check

    with terminal.waiting("checking"):
        found = amend_check(amendments or (), proposal, strict.value)
    terminal.show(found, format)
    for problem in found.unreadable:
        terminal.say(problem)
    if found.unreadable or any(each.verdict in ("conflicts", "misfits") for each in found.checked):
        raise typer.Exit(1)


COMMAND = Command(check, rank=40)
