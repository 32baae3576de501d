"""Show which clause is which, how that was found and how sure it is; correct it with --pin.

Examples:
  plans align v1 v2
  plans align old.txt new.txt --format json
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import After, Before, both_sides, format_option


def align(
    before: Before,
    after: After = None,
    pin: Annotated[
        list[str] | None,
        typer.Option(
            help="Say which is which: old=new, old= (dropped), =new; ids or labels. Kept."
        ),
    ] = None,
    pins: Annotated[Path | None, typer.Option(help="A file of such pins, one a line.")] = None,
    format: Annotated[str, format_option("concordance")] = "text",
) -> None:
    from plans.reading import read_text
    from plans.verbs.align import align

    texts = both_sides(before, after)
    lines = read_text(pins).splitlines() if pins else []
    chosen = [*(line.strip() for line in lines if line.strip()), *(pin or ())]
    with terminal.waiting("comparing"):
        found = align(*texts, chosen)
    terminal.show(found, format)


COMMAND = Command(align, rank=40, task=Task.COMPARE)
