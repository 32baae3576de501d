"""Show every value that a clause, term or issue had, over all revisions connected with it.

Examples:
  plans history us-profit-share
  plans history nato-membership -o nato.svg
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._answering import target_of
from plans.cli._commands import Command, Task
from plans.cli._options import Output, format_of_file, proposal_option


def history(
    name: Annotated[
        str,
        typer.Argument(
            help="A clause, CLAUSE.TERM, a term, or an issue.", autocompletion=names.histories
        ),
    ],
    proposal: Annotated[
        str | None, proposal_option("Where to look for it; its lineage is followed from there.")
    ] = None,
    format: Annotated[str | None, format_of_file("traced")] = None,
    output: Output = None,
) -> None:
    from plans.verbs.history import history

    target = target_of(format, output)
    with terminal.waiting("reading revisions"):
        found = history(name, proposal)
    terminal.say_unreadable(found.unreadable)
    target.put(found)


COMMAND = Command(history, rank=160, task=Task.HISTORY)
