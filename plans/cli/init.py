from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _options as shared


def init(
    folder: Annotated[Path, typer.Argument(help="Where; made if it is not there.")] = Path(),
    example: Annotated[
        bool, typer.Option("--example", help="Copy the bundled documents into it.")
    ] = False,
) -> None:
    """Start a workspace; nothing that is already there is touched."""
    from plans.verbs.init import init

    written = init(folder, example=example)
    shared.say(f"wrote {len(written)} files; try: cd {folder} && plans validate --all")
