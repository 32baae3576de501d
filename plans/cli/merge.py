from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _options as shared


class Strict(StrEnum):
    """What two sides may not both change, from the least to the most."""

    term = "term"
    words = "words"
    clause = "clause"


def merge(
    base: Annotated[str, typer.Argument(help="What all sides started from: a ref or any file.")],
    sides: Annotated[list[str], typer.Argument(help="What each side made of it, two or more.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write the merged revision to this file.")
    ] = None,
    names: Annotated[
        list[str] | None,
        typer.Option(help="What to call the sides: us,e3 in their order, or us=FILE."),
    ] = None,
    strict: Annotated[
        Strict, typer.Option(help="What two sides may not both change.")
    ] = Strict.words,
    format: Annotated[str, shared.format_option("merged", ", which is the merged file")] = "text",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would come of it and write nothing.")
    ] = False,
) -> None:
    """Merge what several sides made of one revision; bracket what they disagree on.

    Exit code 0 if nothing is in dispute, 1 if something is, 2 for bad input.
    """
    from plans.storing import workspace_for
    from plans.verbs.merge import merge as merge_refs
    from plans.verbs.merge import save_merged
    from plans.verbs.render import render

    workspace = workspace_for()
    found = merge_refs(base, sides, names or (), strict.value, output)
    text = render(found, format, shared.options(workspace=workspace))
    if output and not dry_run:
        save_merged(found, sides[0], output)
    shared.put(text)
    parties = found.registers.parties.parties
    # Nobody is named in a text without brackets.
    strangers = [name for name in found.sides if name not in parties]
    known = parties and not workspace.bundled
    for name in strangers if known and not found.merge.clean else ():
        shared.say(f"'{name}' is no party of this workspace: --names says who the sides are")
    if output and not dry_run:
        shared.say(f"wrote {output}")
    if not found.merge.clean:
        raise typer.Exit(1)
