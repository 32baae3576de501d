"""Merge three files for git: the result replaces OURS; exit with 10 if conflicts are left."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command

Word = Annotated[str, typer.Argument()]


def merge(
    base: Path, ours: Path, theirs: Path, size: str, name: str, mine: Word = "", other: Word = ""
) -> None:
    from plans.gitting import CONFLICTS, MARKER_SIZE, merge_for_git
    from plans.storing import write_file

    width = int(size) if size.isdecimal() else MARKER_SIZE
    merged = merge_for_git(base, ours, theirs, width, (mine, other))
    # Whole or not at all: of half a file git would take the rest for deleted.
    write_file(ours, merged.data)
    if merged.conflicts:
        terminal.say(merged.explained(name))
        raise typer.Exit(CONFLICTS)


COMMAND = Command(merge, rank=90, hidden=True)
