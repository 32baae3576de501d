from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _options as shared


def report(
    before: Annotated[str, typer.Argument(help="A ref (v1, e3-counter@v1) or a file.")],
    after: Annotated[str, typer.Argument(help="The same for the later side.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The page to write.")] = Path(
        "report.html"
    ),
) -> None:
    """Write an annotated HTML page of what changed: one file, no network, prints well."""
    from plans.storing import workspace_for
    from plans.verbs.compare import compare
    from plans.verbs.render import render

    workspace = workspace_for()
    shared.note_bundled(workspace, before, after)
    options = shared.options(output=output, workspace=workspace)
    found = compare(before, after, full=True)
    shared.say_warnings(found.warnings)
    shared.put(render(found, "html", options), output)
