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
    from plans.storing import workspace_for
    from plans.verbs.history import history
    from plans.verbs.render import format_of, refuse_output, render

    chosen = format_of(format, output)
    if output:
        refuse_output(output, chosen, ())
    workspace = workspace_for()
    terminal.note_bundled(workspace)
    with terminal.waiting("reading revisions"):
        found = history(name, proposal)
    terminal.say_unreadable(found.unreadable)
    options = terminal.render_options(output=output, workspace=workspace)
    terminal.put(render(found, chosen, options), output)


COMMAND = Command(history, rank=160, task=Task.HISTORY)
