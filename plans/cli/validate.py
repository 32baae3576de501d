"""Check revisions: the schema first, then every rule a careful editor would apply.

Examples:
  plans validate v2
  plans validate --all --format github
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import Level, at_least, flag, format_option, ref_argument


def validate(
    refs: Annotated[
        list[str] | None,
        ref_argument("Refs or files; by default the default proposal's revisions."),
    ] = None,
    all: Annotated[
        bool, flag("--all", "Check every file of the workspace, registers too.")
    ] = False,
    format: Annotated[str, format_option("findings")] = "text",
    fail_on: Annotated[
        Level, typer.Option(help="Exit with 1 if a finding is this grave or graver.")
    ] = Level.error,
) -> None:
    from plans.results import Findings
    from plans.storing import workspace_for
    from plans.verbs.validate import checked_files, validate
    from plans.verbs.validate_all import validate_all

    terminal.note_bundled(workspace_for())
    with terminal.waiting("checking"):
        found = validate_all() if all else validate(*(refs or ()))
    result = Findings(found, checked_files(refs or (), everything=all))
    terminal.show(result, format)
    if any(at_least(finding.level, fail_on) for finding in found):
        raise typer.Exit(1)


COMMAND = Command(validate, rank=50, task=Task.WRITE)
