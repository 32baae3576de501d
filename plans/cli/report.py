"""Write an annotated HTML page of what changed: one file, no network, prints well."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import After, Before, Partial


def report(
    before: Before,
    after: After,
    output: Annotated[Path, typer.Option("--output", "-o", help="The page to write.")] = Path(
        "report.html"
    ),
    partial: Partial = False,
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.compare import compare
    from plans.verbs.render import refuse_output, render

    refuse_output(output, "html", (before, after))
    workspace = workspace_for()
    terminal.note_bundled(workspace, before, after)
    options = terminal.render_options(output=output, workspace=workspace)
    found = compare(before, after, full=True, partial=partial)
    terminal.say_warnings(found.warnings)
    terminal.put(render(found, "html", options), output)


COMMAND = Command(report, rank=20)
