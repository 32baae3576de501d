"""Write an amendment to a revision, as a draft, and print its sentences.

Examples:
  plans amend new v1 --by us --because "It is not ours." --say "Omit point 9."
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import format_option, party_option, ref_argument


def new(
    ref: Annotated[str, ref_argument("The revision to amend.")],
    by: Annotated[list[str], party_option("Who proposes it: ids of parties.")],
    because: Annotated[str, typer.Option(help="Why.")],
    edited: Annotated[
        str | None,
        typer.Option("--from", help="An edited copy: what the text shall be; or an act on it."),
    ] = None,
    of: Annotated[
        str, typer.Option(help="Of an act that amends several texts: what it calls this one.")
    ] = "",
    say: Annotated[
        list[str] | None,
        typer.Option(help="A sentence: In point 7, for ‘permanently’ substitute ‘for ten years’."),
    ] = None,
    operations: Annotated[
        Path | None, typer.Option(help="A YAML file with a list of operations.")
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(
            help="The amendment to amend, if it is one to an amendment.",
            metavar="AMENDMENT",
            autocompletion=names.amendments,
        ),
    ] = None,
    id: Annotated[str | None, typer.Option(help="By default the party and a number.")] = None,
    title: Annotated[str, typer.Option(help="What it is about.")] = "",
    date: Annotated[str | None, typer.Option(help="Its date: 2025-11-30.")] = None,
    cite: Annotated[
        list[str] | None,
        typer.Option(help="A source that has it, such as us-afp or us-afp:single-source."),
    ] = None,
    format: Annotated[str, format_option("amendment-list")] = "text",
) -> None:
    from plans.verbs.amend_new import amend_new
    from plans.verbs.amend_show import amend_show

    with terminal.waiting("comparing"):
        made = amend_new(
            ref,
            by=by,
            because=because,
            edited=edited,
            work=of,
            say=say or (),
            operations_file=operations,
            on=on,
            id=id,
            title=title,
            date=date,
            cites=cite or (),
        )
        shown = amend_show([made.file])
    terminal.show(shown, format)
    for note in made.amendment.notes:
        terminal.say(note)
    terminal.say(f"wrote {made.file}")


COMMAND = Command(new, rank=10)
