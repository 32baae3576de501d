"""Show which revision, party and source brought each clause and term, and when.

Examples:
  plans blame v2:us-profit-share
  plans blame v2 --words
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import format_option
from plans.cli._progress import waiting
from plans.cli._tasks import Task


def blame(
    target: Annotated[
        str, typer.Argument(help="REF, FILE, or REF:CLAUSE.", autocompletion=names.targets)
    ],
    words: Annotated[
        bool, typer.Option("--words", help="Say for each run of words where it comes from.")
    ] = False,
    format: Annotated[str, format_option("blamed")] = "text",
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.blame import blame

    terminal.note_bundled(workspace_for(), target)
    with waiting("reading revisions"):
        found = blame(target, words=words)
    terminal.show(found, format)


COMMAND = Command(blame, rank=150, task=Task.HISTORY)
