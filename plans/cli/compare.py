"""Put several texts side by side, issue by issue: who says what, who is silent, what is open."""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import ColumnOrder, Output, format_option
from plans.cli._progress import waiting


def compare(
    texts: Annotated[
        list[str] | None, typer.Argument(help="Refs (v1, e3-counter@v1) and files.")
    ] = None,
    issues: Annotated[
        list[str] | None, typer.Option(help="Only these: ids of issues or topics, a,b,c.")
    ] = None,
    by: Annotated[
        ColumnOrder, typer.Option(help="Columns as they are named, by date, or by who tabled them.")
    ] = ColumnOrder.topic,
    parties: Annotated[
        bool, typer.Option("--parties", help="Also what each party has declared last, dated.")
    ] = False,
    compromise: Annotated[
        bool,
        typer.Option("--compromise", help="Also what became of the brackets of the latest text."),
    ] = False,
    resolved: Annotated[
        str | None, typer.Option(help="The text in which these brackets are closed.")
    ] = None,
    format: Annotated[
        str | None, format_option("position-table", "; by default what FILE is called, else text")
    ] = None,
    output: Output = None,
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.position_table import position_table
    from plans.verbs.render import format_of, refuse_output, render

    named = texts or []
    chosen = format_of(format, output)
    if output:
        refuse_output(output, chosen, [*named, *([resolved] if resolved else [])])
    workspace = workspace_for()
    terminal.note_bundled(workspace, *named)
    with waiting("comparing"):
        found = position_table(
            named,
            issues=issues or (),
            by=by.value,
            parties=parties,
            compromise=compromise,
            resolved=resolved,
        )
    terminal.say_warnings(found.warnings)
    options = terminal.render_options(output=output, workspace=workspace)
    terminal.put(render(found, chosen, options), output)


COMMAND = Command(compare, rank=21)
