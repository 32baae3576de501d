"""Write an annotated page of what changed: one HTML file that needs no network, or PDF.

Examples:
  plans report v1 v2
  plans report old.docx new.docx -o changes.html
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli._answering import target_of
from plans.cli._commands import Command, Task
from plans.cli._comparing import compared, put_side_by_side
from plans.cli._options import Before, By, Further, Later, Notes, Partial, named, sides


def report(
    before: Before,
    after: Later = None,
    more: Further = None,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The page to write, as HTML or PDF.")
    ] = Path("report.html"),
    notes: Notes = False,
    partial: Partial = False,
    by: By = "",
) -> None:
    from plans.verbs.render import page_format

    shown = page_format(output)
    if after and more:
        given = {"--notes": notes, "--partial": partial, "--by": by}
        put_side_by_side([before, after, *more], shown, output, given)
        return
    before, after = sides(before, after)
    target = target_of(shown, output, named(before, after))
    found = compared(before, after, full=True, notes=notes, partial=partial, by=by)
    target.put(found, "writing the page")


COMMAND = Command(report, rank=20, task=Task.COMPARE, page=True)
