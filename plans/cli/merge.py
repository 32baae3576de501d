"""Merge what several sides made of one revision; bracket what they disagree on.

Exit code 0 if nothing is in dispute, 1 if something is, 2 for bad input.

Examples:
  plans merge v1 v2 e3-counter --names us,e3 --dry-run
  plans merge v1 v2 e3-counter --names us,e3 -o v3.yaml
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import Strict, flag, format_option, party_option, ref_argument


def merge(
    base: Annotated[str, ref_argument("What all sides started from: a ref or any file.")],
    sides: Annotated[list[str], ref_argument("What each side made of it, two or more.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="Write this file, as it is called: x.yaml and x.docx are the merged text, x.html "
            "shows what was merged.",
        ),
    ] = None,
    names: Annotated[
        list[str] | None, party_option("What to call the sides: us,e3 in their order, or us=FILE.")
    ] = None,
    strict: Annotated[
        Strict, typer.Option(help="What two sides may not both change.")
    ] = Strict.words,
    format: Annotated[
        str, format_option("merged", " on the terminal; the file is what its name says")
    ] = "text",
    dry_run: Annotated[
        bool, flag("--dry-run", "Say what would come of it and write nothing.")
    ] = False,
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.merge import merge
    from plans.verbs.render import format_of, render
    from plans.verbs.save_merged import save_merged

    shown = format_of(format, None)
    workspace = workspace_for()
    with terminal.waiting("merging"):
        found = merge(base, sides, names or (), strict.value, output)
    text = render(found, shown, terminal.render_options(workspace=workspace))
    target = None if dry_run else output
    if target:
        options = terminal.render_options(output=target, workspace=workspace)
        save_merged(found, (base, *sides), target, options)
    terminal.put(text)
    # Nobody is named in a text without brackets.
    for name in () if workspace.bundled or found.merge.clean else found.strangers:
        terminal.say(f"'{name}' is no party of this workspace: --names says who the sides are")
    if target:
        terminal.say(f"wrote {target}")
    if not found.merge.clean:
        raise typer.Exit(1)


COMMAND = Command(merge, rank=110, task=Task.MERGE)
