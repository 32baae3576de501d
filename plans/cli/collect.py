"""Compare all versions of many documents, and write their changes as tables.

Examples:
  plans collect laws -o tables
  plans collect laws -o changes --format sqlite
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import flag


def collect(
    source: Annotated[
        str, typer.Argument(help="A folder of documents, a list of pairs (.csv), or git:FOLDER.")
    ],
    words: Annotated[
        list[str] | None,
        typer.Argument(help="For git: a range, and behind -- paths ('laws/**/*.md')."),
    ] = None,
    *,
    output: Annotated[Path, typer.Option("--output", "-o", help="The folder for the tables.")],
    format: Annotated[
        str,
        typer.Option("--format", "-f", metavar="<csv|sqlite|parquet>", help="What the tables are."),
    ] = "csv",
    clauses: Annotated[
        bool, flag("--clauses", "A table of the clauses of all versions too.")
    ] = False,
    jobs: Annotated[
        int | None, typer.Option(min=1, help="How many processes compare; one for each core.")
    ] = None,
    scheduler: Annotated[
        str, typer.Option(help="Compare on the Dask cluster at this address: tcp://HOST:8786.")
    ] = "",
    timeout: Annotated[
        float, typer.Option(min=0.1, help="Seconds that a pair of versions may take.")
    ] = 30,
    memory: Annotated[int, typer.Option(min=256, help="MiB that a process may have.")] = 2048,
    retry_errors: Annotated[
        bool, flag("--retry-errors", "Try again what could not be compared.")
    ] = False,
) -> None:
    from plans.collecting import Limits, collect

    with terminal.waiting("comparing") as step:
        found = collect(
            source,
            output,
            words=words or (),
            format=format,
            clauses=clauses,
            jobs=jobs,
            scheduler=scheduler,
            limits=Limits(timeout, memory),
            retry_errors=retry_errors,
            progress=step,
        )
    terminal.show(found, "text")
    terminal.say(f"wrote {output}")
    if found.errors:
        raise typer.Exit(1)


COMMAND = Command(collect, rank=35, task=Task.PUBLISH)
