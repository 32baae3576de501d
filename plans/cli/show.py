"""Print a revision, or one clause of it, with its terms and sources.

Examples:
  plans show v2
  plans show v2:nato-membership
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import Notes, format_option
from plans.cli._progress import waiting
from plans.cli._tasks import Task


def show(
    target: Annotated[
        str, typer.Argument(help="REF, FILE, or REF:CLAUSE.", autocompletion=names.targets)
    ],
    notes: Notes = False,
    format: Annotated[str, format_option("shown")] = "text",
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.show import show

    terminal.note_bundled(workspace_for(), target)
    with waiting("reading"):
        found = show(target, notes=notes)
    terminal.show(found, format)


COMMAND = Command(show, rank=60, task=Task.HISTORY)
