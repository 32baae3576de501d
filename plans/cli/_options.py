"""Options that several commands have, each said once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer


def formats(*names: str) -> Any:
    """Return the option ``--format`` of a command that knows these."""
    most, last = ", ".join(names[:-1]), names[-1]
    return typer.Option("--format", "-f", help=f"{most} or {last}.")


Format = Annotated[str, formats("text", "json")]

Before = Annotated[str, typer.Argument(help="A ref (v1, e3-counter@v1) or a file.")]
After = Annotated[str, typer.Argument(help="The same for the later side.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="Write to this file.")]


class Severity(StrEnum):
    """The severities of changes, gravest first."""

    crossing = "crossing"
    substantive = "substantive"
    minor = "minor"
    editorial = "editorial"


class Level(StrEnum):
    """The levels of findings, gravest first."""

    error = "error"
    warning = "warning"
    note = "note"


class Strict(StrEnum):
    """What two sides may not both change, from the least to the most."""

    term = "term"
    words = "words"
    clause = "clause"


def at_least(found: str, threshold: StrEnum) -> bool:
    """Say whether ``found`` is at least as grave as ``threshold``, one of a scale."""
    order = [str(each) for each in type(threshold)]
    return order.index(found) <= order.index(threshold.value)
