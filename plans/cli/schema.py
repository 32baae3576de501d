"""Print the JSON Schemas of the files plans reads and of the JSON it writes.

Examples:
  plans schema diff
  plans schema -o schemas
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._tasks import Task


def schema(
    name: Annotated[
        str | None,
        typer.Argument(
            help="revision, diff, parties …; by default all.", autocompletion=names.schemas
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write one file each to this folder.")
    ] = None,
) -> None:
    import json

    from plans.errors import InputError, NotFound, did_you_mean
    from plans.publishing import page_documents
    from plans.verbs.schemas import FILES, OUTPUT, schema_for

    known = {**FILES, **OUTPUT, **page_documents()}
    if name and name not in known:
        raise NotFound(f"no schema called '{name}'", hint=did_you_mean(name, known))
    chosen = {key: schema_for(key, known[key]) for key in ([name] if name else known)}
    texts = {key: json.dumps(made, indent=2) + "\n" for key, made in chosen.items()}
    if output:
        try:
            output.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise InputError(f"cannot make '{output}': {error.strerror}") from None
        for key, text in texts.items():
            terminal.put(text, output / f"{key}.schema.json")
    else:
        terminal.put(texts[name] if name else json.dumps(chosen, indent=2))


COMMAND = Command(schema, rank=200, task=Task.SETUP)
