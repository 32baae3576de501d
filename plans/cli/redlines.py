"""Show how texts stand to the red lines that parties have declared, and on what that rests.

Examples:
  plans redlines v1 v2 e3-counter
  plans redlines v2 --party ukraine
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli._answering import answer
from plans.cli._commands import Command
from plans.cli._options import Output, format_option
from plans.cli._tasks import Task


def redlines(
    texts: Annotated[
        list[str] | None,
        typer.Argument(
            help="Refs (v1, e3-counter@v1) and files; else the last of each proposal.",
            autocompletion=names.refs,
        ),
    ] = None,
    party: Annotated[
        list[str] | None,
        typer.Option(
            help="Only lines of this party (its id); repeatable.",
            metavar="PARTY",
            autocompletion=names.parties,
        ),
    ] = None,
    format: Annotated[
        str | None, format_option("red-line-table", "; by default as FILE is called, else text")
    ] = None,
    output: Output = None,
) -> None:
    from plans.verbs.red_lines import red_lines

    named = texts or []
    answer(lambda: red_lines(named, parties=party or ()), named, format, output)


COMMAND = Command(redlines, rank=22, task=Task.TALKS)
