"""Make a new revision of chosen amendments, and move the other open ones on to it.

Exit code 1 if the chosen ones conflict: then nothing is written.

Examples:
  plans amend adopt us-1 --dry-run
  plans amend adopt us-1 --into v3
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import Strict, flag, format_option, party_option
from plans.cli.amend._options import Amendments, Strictness


def adopt(
    amendments: Amendments,
    into: Annotated[str | None, typer.Option(help="The new revision, such as v3.")] = None,
    date: Annotated[str | None, typer.Option(help="Its date.")] = None,
    by: Annotated[list[str] | None, party_option("Who puts it forward.")] = None,
    strict: Strictness = Strict.words,
    dry_run: Annotated[bool, flag("--dry-run", "Write nothing.")] = False,
    format: Annotated[str, format_option("amendment-adoption")] = "text",
) -> None:
    from plans.verbs.amend_adopt import amend_adopt

    with terminal.waiting("adopting"):
        found = amend_adopt(
            amendments, into, date=date, by=by or (), strict=strict.value, dry_run=dry_run
        )
    terminal.show(found, format)
    if found.adoption.revision is None:
        raise typer.Exit(1)
    if not dry_run:
        terminal.say(f"wrote {found.file}")


COMMAND = Command(adopt, rank=50)
