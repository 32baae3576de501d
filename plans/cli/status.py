"""Count the open brackets of a revision, by party and by topic.

Examples:
  plans status v2
  plans status v2 --format json
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli._answering import answer
from plans.cli._commands import Command, Task
from plans.cli._options import Output, flag, format_of_file, ref_argument


def status(
    ref: Annotated[str, ref_argument("A ref (v2, e3-counter) or a file.")],
    format: Annotated[str | None, format_of_file("bracket-status")] = None,
    exit_code: Annotated[bool, flag("--exit-code", "Exit with 1 if a bracket is open.")] = False,
    output: Output = None,
) -> None:
    from plans.verbs.bracket_status import bracket_status

    found = answer(lambda: bracket_status(ref), (ref,), format, output)
    if exit_code and found.brackets:
        raise typer.Exit(1)


COMMAND = Command(status, rank=120, task=Task.MERGE)
