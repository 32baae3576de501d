from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plans.cli import _options as shared
from plans.cli.merge import Strict

if TYPE_CHECKING:
    from plans.amending import AmendmentStatus

app = typer.Typer(
    help="Propose, check and adopt amendments.", no_args_is_help=True, rich_markup_mode=None
)

Format = Annotated[str, shared.format_option("amendment-list")]
Names = Annotated[list[str], typer.Argument(metavar="AMENDMENT", help="Ids, or files.")]
Which = Annotated[Strict, typer.Option(help="What two amendments may not both change.")]


@app.command()
def new(
    ref: Annotated[str, typer.Argument(help="The revision to amend.")],
    by: Annotated[list[str], typer.Option(help="Who proposes it: ids of parties.")],
    because: Annotated[str, typer.Option(help="Why.")],
    edited: Annotated[
        str | None, typer.Option("--from", help="An edited copy: what the text shall be.")
    ] = None,
    say: Annotated[
        list[str] | None,
        typer.Option(help="A sentence: In point 7, for ‘permanently’ substitute ‘for ten years’."),
    ] = None,
    operations: Annotated[
        Path | None, typer.Option(help="A YAML file with a list of operations.")
    ] = None,
    on: Annotated[
        str | None, typer.Option(help="The amendment to amend, if it is one to an amendment.")
    ] = None,
    id: Annotated[str | None, typer.Option(help="By default the party and a number.")] = None,
    title: Annotated[str, typer.Option(help="What it is about.")] = "",
    date: Annotated[str | None, typer.Option(help="Its date: 2025-11-30.")] = None,
    cite: Annotated[
        list[str] | None,
        typer.Option(help="A source that has it, such as us-afp or us-afp:single-source."),
    ] = None,
    format: Format = "text",
) -> None:
    """Write an amendment to a revision, as a draft, and print its sentences."""
    from plans.verbs.amend import amend_new, amend_show

    made = amend_new(
        ref,
        by=by,
        because=because,
        edited=edited,
        say=say or (),
        operations_file=operations,
        on=on,
        id=id,
        title=title,
        date=date,
        cites=cite or (),
    )
    _put(amend_show([made.file]), format)
    shared.say(f"wrote {made.file}")


@app.command("list")
def list_(
    proposal: Annotated[str | None, typer.Argument(help="By default the default one.")] = None,
    format: Format = "text",
) -> None:
    """List the amendments of a proposal."""
    from plans.verbs.amend import amend_list

    _put(amend_list(proposal), format)


@app.command()
def show(amendments: Names, format: Format = "text") -> None:
    """Print amendments as sentences."""
    from plans.verbs.amend import amend_show

    _put(amend_show(amendments), format)


@app.command()
def check(
    amendments: Annotated[
        list[str] | None, typer.Argument(metavar="[AMENDMENT]", help="By default all open ones.")
    ] = None,
    proposal: Annotated[str | None, typer.Option(help="Of this proposal.")] = None,
    strict: Which = Strict.words,
    format: Format = "text",
) -> None:
    """Say of each amendment whether it applies, and which others it conflicts with on what.

    Exit code 1 if one does not apply or conflicts with another.
    """
    from plans.verbs.amend import amend_check

    found = amend_check(amendments or (), proposal, strict.value)
    _put(found, format)
    if any(each.verdict in ("conflicts", "misfits") for each in found.checked):
        raise typer.Exit(1)


@app.command()
def adopt(
    amendments: Names,
    into: Annotated[str | None, typer.Option(help="The new revision, such as v3.")] = None,
    date: Annotated[str | None, typer.Option(help="Its date.")] = None,
    by: Annotated[list[str] | None, typer.Option(help="Who puts it forward.")] = None,
    strict: Which = Strict.words,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing.")] = False,
    format: Format = "text",
) -> None:
    """Make a new revision of chosen amendments, and move the other open ones on to it.

    Exit code 1 if the chosen ones conflict: then nothing is written.
    """
    from plans.verbs.amend_adopt import amend_adopt

    found = amend_adopt(
        amendments, into, date=date, by=by or (), strict=strict.value, dry_run=dry_run
    )
    _put(found, format)
    if found.adoption.revision is None:
        raise typer.Exit(1)
    if not dry_run:
        shared.say(f"wrote {found.file}")


@app.command()
def table(amendment: Annotated[str, typer.Argument(help="Its id, or its file.")]) -> None:
    """Table a draft amendment."""
    _mark(amendment, "tabled")


@app.command()
def withdraw(amendment: Annotated[str, typer.Argument(help="Its id, or its file.")]) -> None:
    """Withdraw an open amendment."""
    _mark(amendment, "withdrawn")


@app.command()
def reject(amendment: Annotated[str, typer.Argument(help="Its id, or its file.")]) -> None:
    """Reject a tabled amendment."""
    _mark(amendment, "rejected")


def _mark(amendment: str, status: AmendmentStatus) -> None:
    from plans.verbs.amend import amend_mark

    made = amend_mark(amendment, status)
    shared.say(f"{made.amendment} is {made.status}")


def _put(result: object, format: str) -> None:
    from plans.verbs.render import render

    shared.put(render(result, format, shared.options()))
