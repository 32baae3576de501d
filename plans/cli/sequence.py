"""Show what must come before what: conditions, triggers, deadlines; deadlocks; what is orphaned.

Examples:
  plans sequence ru-istanbul-memo
  plans sequence ru-istanbul-memo --without ceasefire
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli._answering import answer
from plans.cli._commands import Command, Task
from plans.cli._options import Output, format_of_file, ref_argument


def sequence(
    texts: Annotated[list[str], ref_argument("Refs (v1, e3-counter@v1) and files.")],
    without: Annotated[
        str,
        typer.Option(
            help="A clause of the text, by id or number: what is orphaned if it goes.",
            metavar="CLAUSE",
            autocompletion=names.clauses,
        ),
    ] = "",
    format: Annotated[str | None, format_of_file("event-sequence")] = None,
    output: Output = None,
) -> None:
    from plans.verbs.sequence import sequence

    answer(lambda: sequence(texts, without=without), texts, format, output)


COMMAND = Command(sequence, rank=24, task=Task.TALKS)
