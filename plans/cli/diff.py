from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _options as shared
from plans.cli._options import Severity

Format = Annotated[str, shared.format_option("comparison")]


def diff(
    before: Annotated[str, typer.Argument(help="A ref (v1, e3-counter@v1) or a file.")],
    after: Annotated[str, typer.Argument(help="The same for the later side.")],
    format: Format = "text",
    severity: Annotated[
        Severity | None, typer.Option(help="Show only changes this grave or graver.")
    ] = None,
    clause: Annotated[
        list[str] | None, typer.Option(help="Show only this clause (its id); repeatable.")
    ] = None,
    words: Annotated[bool, typer.Option(help="Show the words that changed.")] = True,
    alignment: Annotated[
        bool, typer.Option("--alignment", help="Print which clause is which, nothing else.")
    ] = False,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help="Exit with 1 if something changed.")
    ] = False,
    fail_on: Annotated[
        Severity | None, typer.Option(help="Exit with 1 if a change is this grave or graver.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write to this file.")
    ] = None,
) -> None:
    """Say what changed between two revisions, clause by clause and term by term."""
    from plans.results import Concordance
    from plans.storing import workspace_for
    from plans.terms import SEVERITIES
    from plans.verbs.compare import compare, select
    from plans.verbs.render import render

    workspace = workspace_for()
    shared.note_bundled(workspace, before, after)
    options = shared.options(words=words, output=output, workspace=workspace)
    found = compare(before, after, full=format == "html")
    shared.say_warnings(found.warnings)
    if alignment:
        table = Concordance(found.before, found.after, found.diff.alignment)
        shared.put(render(table, format, options), output)
        return
    chosen = select(found, severity.value if severity else None, clause or ())
    shared.put(render(chosen, format, options), output)
    worst = chosen.worst
    if worst and fail_on and shared.at_least(worst, fail_on.value, SEVERITIES):
        raise typer.Exit(1)
    if worst and exit_code:
        raise typer.Exit(1)
