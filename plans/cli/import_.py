from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _options as shared


def import_(
    file: Annotated[Path, typer.Argument(help="A text to read: .txt, .md, .yaml …")],
    parent: Annotated[
        str | None, typer.Option(help="Take ids and terms from this ref or file where they fit.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the revision to this file.")
    ] = None,
) -> None:
    """Turn a text into a revision: clauses found, ids and typed terms proposed."""
    from plans.verbs.import_file import import_file
    from plans.verbs.render import render, render_text

    found = import_file(file, parent)
    shared.put(render(found.revision, "yaml"), output)
    shared.say(render_text(found, "text", shared.options(output=output)).rstrip())
