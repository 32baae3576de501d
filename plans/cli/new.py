"""Start the next revision as a copy of one; comments and layout are kept.

Examples:
  plans new --from v2
  plans new --from v2 -o draft.yaml
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import party_option, ref_option


def new(
    source: Annotated[str, ref_option("What it starts from: REF or FILE.", "--from")],
    proposal: Annotated[
        str | None,
        typer.Argument(
            help="Whose next revision; by default that of --from.", autocompletion=names.proposals
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write it to this file.")
    ] = None,
    date: Annotated[str | None, typer.Option(help="Its date, if it has one yet.")] = None,
    by: Annotated[list[str] | None, party_option("A party that works on it.")] = None,
) -> None:
    from plans.verbs.new import new

    with terminal.waiting("copying"):
        made = new(source, proposal, output, date=date, by=by or ())
    terminal.say(f"wrote {made.path}: {made.revision}, a draft from {made.parent}")


COMMAND = Command(new, rank=80, task=Task.WRITE)
