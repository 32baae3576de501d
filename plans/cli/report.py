"""Write an annotated page of what changed: one HTML file that needs no network, or PDF.

Examples:
  plans report v1 v2
  plans report old.docx new.docx -o changes.html
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._comparing import compared
from plans.cli._options import Before, By, Further, Later, Notes, Partial, named, sides
from plans.cli._several import put_side_by_side


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
    from plans.storing import workspace_for
    from plans.verbs.render import page_format, refuse_output, render

    shown = page_format(output)
    if after and more:
        given = {"--notes": notes, "--partial": partial, "--by": by}
        refused = [name for name, value in given.items() if value]
        put_side_by_side([before, after, *more], shown, output, refused=refused)
        return
    before, after = sides(before, after)
    refuse_output(output, shown, named(before, after))
    workspace = workspace_for()
    terminal.note_bundled(workspace, *named(before, after))
    options = terminal.render_options(output=output, workspace=workspace)
    found = compared(before, after, full=True, notes=notes, partial=partial, by=by)
    with terminal.waiting("writing the page"):
        page = render(found, shown, options)
    terminal.put(page, output)


COMMAND = Command(report, rank=20, task=Task.COMPARE, page=True)
