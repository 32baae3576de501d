"""Close a revision: number, date, and an entry in the proposal's hash chain.

Examples:
  plans table v1
  plans table v2 --date 2026-01-15
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import party_option, proposal_option, ref_argument


def table(
    ref: Annotated[str, ref_argument("A draft of the workspace, or a FILE.")],
    date: Annotated[str | None, typer.Option(help="When; by default its own date.")] = None,
    by: Annotated[
        list[str] | None, party_option("A party that tables it; by default its own.")
    ] = None,
    proposal: Annotated[
        str | None, proposal_option("Whose revision a file becomes.", "--as")
    ] = None,
    sign: Annotated[Path | None, typer.Option(help="Sign with this SSH key.")] = None,
) -> None:
    from plans.verbs.table import table

    with terminal.waiting("tabling"):
        made = table(ref, proposal, date=date, by=by or (), key=sign)
    terminal.say(f"tabled {made.ref} as of {made.entry.date}: {made.path}")
    terminal.say(f"hash {made.entry.hash}" + (", signed" if made.entry.signature else ""))


COMMAND = Command(table, rank=90, task=Task.WRITE)
