"""Start a workspace; nothing that is already there is touched.

Examples:
  plans init my-talks
  plans init copy --example
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import flag


def init(
    folder: Annotated[Path, typer.Argument(help="Where; made if it is not there.")] = Path(),
    example: Annotated[bool, flag("--example", "Copy the bundled documents into it.")] = False,
) -> None:
    from plans.verbs.init import init

    written = init(folder, example=example)
    terminal.say(f"wrote {len(written)} files; try: {terminal.going(folder)}plans validate --all")


COMMAND = Command(init, rank=210, task=Task.WRITE)
