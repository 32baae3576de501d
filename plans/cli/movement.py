"""Tell who moved: what each text says otherwise than the one before, by how much, for whom.

Examples:
  plans movement us-28-point@v1 us-28-point@v2
  plans movement --all -o movement.html
"""

from __future__ import annotations

from typing import Annotated

from plans.cli._answering import answer
from plans.cli._commands import Command, Task
from plans.cli._options import Issues, Output, flag, format_of_file, ref_argument


def movement(
    texts: Annotated[
        list[str] | None, ref_argument("Refs (v1, e3-counter@v1) and files, in order.")
    ] = None,
    every: Annotated[bool, flag("--all", "Each text to those that were made from it.")] = False,
    issues: Issues = None,
    format: Annotated[str | None, format_of_file("movement")] = None,
    output: Output = None,
) -> None:
    from plans.verbs.movement import movement

    named = texts or []
    answer(lambda: movement(named, every=every, issues=issues or ()), named, format, output)


COMMAND = Command(movement, rank=23, task=Task.TALKS)
