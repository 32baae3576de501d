"""Turn a text into a revision: clauses found, ids and typed terms proposed."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import Partial


def import_(
    file: Annotated[Path, typer.Argument(help="A text to read: .txt, .md, .yaml …")],
    parent: Annotated[
        str | None, typer.Option(help="Take ids and terms from this ref or file where they fit.")
    ] = None,
    propose: Annotated[
        bool, typer.Option("--propose", help="Propose typed terms from the prose, to be checked.")
    ] = False,
    partial: Partial = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the revision to this file.")
    ] = None,
) -> None:
    from plans.storing import refuse_to_write
    from plans.verbs.import_file import import_file
    from plans.verbs.render import render, render_text

    if output:
        refuse_to_write(output, (file, *([parent] if parent else [])))
    found = import_file(file, parent, propose=propose, partial=partial)
    terminal.put(render(found.revision, "yaml"), output)
    terminal.say(render_text(found, "text", terminal.render_options(output=output)).rstrip())


COMMAND = Command(import_, rank=30)
