"""Show where the sources of one revision disagree: clause by clause what each of them says.

Examples:
  plans readings us-28-point@v1
  plans readings us-28-point@v1 --format json
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli._answering import answer
from plans.cli._commands import Command
from plans.cli._options import Output, format_option
from plans.cli._tasks import Task


def readings(
    ref: Annotated[
        str, typer.Argument(help="A ref (v1, e3-counter@v1) or a file.", autocompletion=names.refs)
    ],
    format: Annotated[
        str | None, format_option("reading-table", "; by default as FILE is called, else text")
    ] = None,
    output: Output = None,
) -> None:
    from plans.verbs.readings import readings

    answer(lambda: readings(ref), (ref,), format, output)


COMMAND = Command(readings, rank=28, task=Task.TALKS)
