"""Say what two language versions of one text do not say alike, clause by clause.

Examples:
  plans parity treaty.en.txt treaty.de.txt
  plans parity treaty.en.txt treaty.de.txt -o parity.html
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli._answering import answer
from plans.cli._commands import Command, Task
from plans.cli._options import (
    Before,
    Output,
    flag,
    format_of_file,
    named,
    ref_argument,
    sides,
)


def parity(
    before: Before,
    after: Annotated[
        str | None,
        ref_argument("The same for the other version; without it both stand in one file."),
    ] = None,
    languages: Annotated[
        str, typer.Option(help="Their languages, en,de, where the texts do not tell.")
    ] = "",
    format: Annotated[str | None, format_of_file("parity")] = None,
    exit_code: Annotated[bool, flag("--exit-code", "Exit with 1 if something differs.")] = False,
    output: Output = None,
) -> None:
    from plans.verbs.parity import parity

    before, after = sides(before, after)
    found = answer(lambda: parity(before, after, languages), named(before, after), format, output)
    if exit_code and found.summary.differences:
        raise typer.Exit(1)


COMMAND = Command(parity, rank=26, task=Task.COMPARE)
