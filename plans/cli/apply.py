"""Apply a stored diff to a revision: all of it, or nothing and why not.

Examples:
  plans apply change.json v1 -o changed.yaml
  plans apply change.json v2 --reverse
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import Output, ref_argument


def apply(
    patches: Annotated[
        list[Path], typer.Argument(help="Diffs stored with --format json, in their order.")
    ],
    ref: Annotated[str, ref_argument("What to apply them to: a ref or a file.")],
    reverse: Annotated[
        bool, typer.Option("--reverse", "-R", help="Undo them, the last one first.")
    ] = False,
    output: Output = None,
) -> None:
    from plans.storing import load_ref, refuse_to_write, written_as
    from plans.verbs.apply_patches import apply_patches

    if output:
        refuse_to_write(output, (ref, *patches))
    with terminal.waiting("reading and applying"):
        loaded = load_ref(ref)
        text = written_as(loaded.located, apply_patches(loaded, patches, reverse))
    terminal.put(text, output)


COMMAND = Command(apply, rank=140, task=Task.MERGE)
