"""Turn a text into a revision: clauses found, ids and typed terms proposed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import Partial
from plans.cli._progress import waiting
from plans.errors import InputError


def import_(
    file: Annotated[Path, typer.Argument(help="A text to read: .txt, .md, .docx …")],
    parent: Annotated[
        str | None, typer.Option(help="Take ids and terms from this ref or file where they fit.")
    ] = None,
    propose: Annotated[
        bool, typer.Option("--propose", help="Propose typed terms from the prose, to be checked.")
    ] = False,
    partial: Partial = False,
    unroll: Annotated[
        bool,
        typer.Option(
            "--unroll", help="Of tracked changes, a revision for each author and day, in a folder."
        ),
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the revision to this file.")
    ] = None,
) -> None:
    if unroll:
        if parent or propose or partial:
            raise InputError("--unroll goes with no other option but -o")
        _unroll(file, output)
        return
    from plans.storing import refuse_to_write
    from plans.verbs.import_file import import_file
    from plans.verbs.render import render, render_text

    if output:
        refuse_to_write(output, (file, *([parent] if parent else [])))
    with waiting("reading"):
        found = import_file(file, parent, propose=propose, partial=partial)
    terminal.put(render(found.revision, "yaml"), output)
    terminal.say(render_text(found, "text", terminal.render_options(output=output)).rstrip())


def _unroll(file: Path, folder: Path | None) -> None:
    from plans.storing import refuse_to_write
    from plans.verbs.render import render, render_text
    from plans.verbs.unroll_file import unroll_file

    if folder is None:
        hint = "name a folder for them: -o FOLDER"
        raise InputError("--unroll makes several files", hint=hint)
    found = unroll_file(file)
    made = {folder / f"{each.revision.revision}.yaml": each for each in found}
    for path in made:
        refuse_to_write(path, (file,))
        if path.exists():
            raise InputError(f"'{path}' is already there", hint="name another folder")
    folder.mkdir(parents=True, exist_ok=True)
    for path, each in made.items():
        terminal.put(render(each.revision, "yaml"), path)
        terminal.say(render_text(each, "text", terminal.render_options(output=path)).rstrip())


COMMAND = Command(import_, rank=30)
