"""Write a revision as a file of another kind, or whole proposals as tables of data.

Examples:
  plans export v2 -o v2.docx
  plans export v2 --brackets
  plans export --tables data
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import Output, flag, format_of_file
from plans.errors import InputError


def export(
    refs: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="REF",
            help="A ref (v1, e3-counter@v1) or a file; for tables any number, proposals too, or "
            "none for all.",
            autocompletion=names.refs,
        ),
    ] = None,
    format: Annotated[str | None, format_of_file("exported")] = None,
    brackets: Annotated[
        bool, flag("--brackets", "Show what sides still want, in square brackets.")
    ] = False,
    tables: Annotated[
        Path | None,
        typer.Option(
            "--tables",
            help="Write all there is as tables: CSV into this folder, or a database (x.sqlite).",
        ),
    ] = None,
    output: Output = None,
) -> None:
    if tables:
        if output or brackets:
            raise InputError("tables have no -o and no --brackets", hint="--tables DIR alone")
        _tables(refs or (), tables, format)
        return
    if not refs or len(refs) != 1:
        raise InputError("which revision?", hint="plans export v2 -o v2.md, or --tables DIR")
    ref = refs[0]
    from plans.storing import workspace_for
    from plans.verbs.export import export, file_of, left_out
    from plans.verbs.render import format_of, refuse_output, render

    shown = format_of(format, output)
    if output:
        refuse_output(output, shown, (file_of(ref),))
    workspace = workspace_for()
    terminal.note_bundled(workspace, ref)
    options = terminal.render_options(output=output, workspace=workspace)
    with terminal.waiting("exporting"):
        found = export(ref, brackets=brackets)
        rendered = render(found, shown, options)
    terminal.put(rendered, output)
    if clauses := left_out(found, shown):
        said = "1 clause is" if clauses == 1 else f"{clauses} clauses are"
        terminal.say(f"{said} not agreed: --brackets shows what sides want there")


def _tables(refs: Sequence[str], target: Path, format: str | None) -> None:
    from plans.storing import workspace_for
    from plans.verbs.export_tables import export_tables
    from plans.verbs.write_tables import format_for_tables, write_tables

    format_for_tables(target, format)
    terminal.note_bundled(workspace_for(), *refs)
    with terminal.waiting("comparing") as step:
        tables = export_tables(refs, step)
    terminal.say_unreadable(tables.unreadable)
    write_tables(tables, target, format)
    rows = sum(len(each.records) for each in tables.tables)
    terminal.say(f"wrote {target}: {len(tables.tables)} tables, {rows:,} rows")


COMMAND = Command(export, rank=65, task=Task.PUBLISH)
