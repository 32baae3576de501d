"""Options that several commands have, each said once."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from plans.cli import _names as names


def format_option(kind: str, more: str = "") -> Any:
    """Return ``--format`` of a command whose result is a ``kind``: every format that shows it."""
    from plans.formats import formats_of

    listed = f"<{'|'.join(formats_of(kind, 'document'))}>"
    return typer.Option("--format", "-f", metavar=listed, help=f"How to show it{more}.")


def format_of_file(kind: str) -> Any:
    """Return ``--format`` of a command that may write a file, whose name tells it as well."""
    return format_option(kind, "; by default as FILE is called, else text")


def flag(name: str, help: str) -> Any:
    """Return an option without a word behind it."""
    return typer.Option(name, help=help)


def ref_argument(help: str) -> Any:
    """Return an argument that names a text: a ref or a file."""
    return typer.Argument(help=help, autocompletion=names.refs)


def ref_option(help: str, *flags: str) -> Any:
    """Return an option that names a text; without ``flags`` it is called as its parameter."""
    return typer.Option(*flags, help=help, metavar="REF", autocompletion=names.refs)


def party_option(help: str) -> Any:
    """Return an option that names a party."""
    return typer.Option(help=help, metavar="PARTY", autocompletion=names.parties)


def proposal_option(help: str, *flags: str) -> Any:
    """Return an option that names a proposal."""
    return typer.Option(*flags, help=help, metavar="PROPOSAL", autocompletion=names.proposals)


Before = Annotated[
    str,
    ref_argument("A ref (v1, e3-counter@v1) or a file; - is standard input; v1..v2 is both sides."),
]
After = Annotated[str | None, ref_argument("The same for the later side.")]
Later = Annotated[
    str | None,
    ref_argument("The same for the later side; without it, what is tracked in the file."),
]
Texts = Annotated[list[str] | None, ref_argument("Refs (v1, e3-counter@v1) and files.")]
Target = Annotated[
    str, typer.Argument(help="REF, FILE, or REF:CLAUSE.", autocompletion=names.targets)
]
Issues = Annotated[
    list[str] | None,
    typer.Option(
        help="Only these: ids of issues or topics, a,b,c.",
        metavar="ISSUE",
        autocompletion=names.issues,
    ),
]
Proposal = Annotated[
    str | None,
    typer.Argument(
        help="A proposal; by default every one of the workspace.", autocompletion=names.proposals
    ),
]
Clauses = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CLAUSE",
        help="Show only this clause (its id or number) and those below it; repeatable.",
        autocompletion=names.clauses,
    ),
]
Further = Annotated[
    list[str] | None,
    typer.Argument(help="More texts, each compared with the one before it: all side by side."),
]
By = Annotated[
    str, typer.Option("--by", help="Of a file with tracked changes, only this author's.")
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file.")
]

DryRun = Annotated[
    bool,
    flag("--dry-run", "Print what would change in which file, and write nothing."),
]
Notes = Annotated[
    bool,
    flag("--notes", "Tell what people decided and noted, which is not for everybody."),
]
Partial = Annotated[
    bool,
    flag("--partial", "The later side tells only part: what it leaves out stands."),
]


class Severity(StrEnum):
    """The severities of changes, gravest first."""

    red_line = "red-line"
    substantive = "substantive"
    reworded = "reworded"
    minor = "minor"
    editorial = "editorial"


class Level(StrEnum):
    """The levels of findings, gravest first."""

    error = "error"
    warning = "warning"
    note = "note"


class ColumnOrder(StrEnum):
    """How the columns of a table of texts are ordered."""

    topic = "topic"
    date = "date"
    side = "side"


class Strict(StrEnum):
    """What two sides may not both change, from the least to the most."""

    term = "term"
    words = "words"
    clause = "clause"


def sides(before: str, after: str | None) -> tuple[str, str | None]:
    """Return the two sides, which one word may name: ``v1..v2``."""
    from plans.storing import parted_range

    return (before, after) if after else parted_range(before) or (before, None)


def both_sides(before: str, after: str | None) -> tuple[str, str]:
    """Return the two sides of what needs both.

    Raises:
        InputError: one was named.
    """
    from plans.errors import InputError

    before, after = sides(before, after)
    if after is None:
        raise InputError(f"'{before}' is one text", hint="name two: v1..v2, or v1 v2")
    return before, after


def named(before: str, after: str | None) -> tuple[str, ...]:
    """Return the sides that were named."""
    return (before, after) if after else (before,)


def at_least(found: str, threshold: StrEnum) -> bool:
    """Say whether ``found`` is at least as grave as ``threshold``, one of a scale."""
    order = [str(each) for each in type(threshold)]
    return order.index(found) <= order.index(threshold.value)
