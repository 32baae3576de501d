"""Print the JSON Schema of a kind of file that plans reads or of JSON that it writes, or list them.

Examples:
  plans schema
  plans schema diff
  plans schema -o schemas
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task


def schema(
    name: Annotated[
        str | None,
        typer.Argument(
            help="revision, diff, parties …; without it, all are listed.",
            autocompletion=names.schemas,
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write a file each to this folder.")
    ] = None,
) -> None:
    import json

    from plans.errors import NotFound, did_you_mean
    from plans.publishing import page_documents
    from plans.storing import make_folder
    from plans.verbs.schemas import FILES, OUTPUT, schemas

    known = {**FILES, **OUTPUT, **page_documents()}
    if name and name not in known:
        raise NotFound(f"no schema called '{name}'", hint=did_you_mean(name, known))
    chosen = schemas({name: known[name]} if name else known)
    if not name and not output:
        terminal.put(_listed(chosen))
        return
    texts = {key: json.dumps(made, indent=2) + "\n" for key, made in chosen.items()}
    if output:
        make_folder(output)
        for key, text in texts.items():
            terminal.put(text, output / f"{key}.schema.json")
    else:
        terminal.put("".join(texts.values()))


def _listed(schemas: Mapping[str, Any]) -> str:
    """Return what schemas there are, a line each, and how to have one."""
    wide = max(map(len, schemas))
    briefs = {name: _brief(str(made["description"])) for name, made in schemas.items()}
    lines = [f"{name.ljust(wide)}  {brief}" for name, brief in briefs.items()]
    more = "plans schema NAME prints one; plans schema -o FOLDER writes all of them."
    return "\n".join([*lines, "", more, ""])


def _brief(description: str) -> str:
    first = description.partition("\n\n")[0]
    return " ".join(first.replace("``", "").split()).removesuffix(".")


COMMAND = Command(schema, rank=200, task=Task.SETUP)
