"""Say how far talks have come: what is open, and how much is agreed under three definitions.

Examples:
  plans progress
  plans progress -o progress.html
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli._answering import answer
from plans.cli._commands import Command, Task
from plans.cli._options import Output, format_of_file


def progress(
    proposals: Annotated[
        list[str] | None,
        typer.Argument(
            help="Ids of proposals; by default those of which somebody said how much is agreed.",
            autocompletion=names.proposals,
        ),
    ] = None,
    format: Annotated[str | None, format_of_file("progress")] = None,
    output: Output = None,
) -> None:
    from plans.verbs.progress import progress

    answer(lambda: progress(proposals or ()), (), format, output)


COMMAND = Command(progress, rank=25, task=Task.TALKS)
