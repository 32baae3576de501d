"""Print a file in lines for git to compare."""

from __future__ import annotations

from pathlib import Path

from plans.cli._commands import Command


def textconv(path: Path) -> None:
    from plans.gitting import put_lines

    put_lines(path)


COMMAND = Command(textconv, rank=70, hidden=True)
