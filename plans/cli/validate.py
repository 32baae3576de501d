from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from plans.cli import _options as shared


class Level(StrEnum):
    """The levels of findings, gravest first."""

    error = "error"
    warning = "warning"
    note = "note"


def validate(
    refs: Annotated[
        list[str] | None,
        typer.Argument(help="Refs or files; by default the default proposal's revisions."),
    ] = None,
    all: Annotated[
        bool, typer.Option("--all", help="Check every file of the workspace, registers too.")
    ] = False,
    format: Annotated[str, shared.format_option("findings")] = "text",
    fail_on: Annotated[
        Level, typer.Option(help="Exit with 1 if a finding is this grave or graver.")
    ] = Level.error,
) -> None:
    """Check revisions: the schema first, then every rule a careful editor would apply."""
    from plans.judging import LEVELS
    from plans.results import Findings
    from plans.storing import workspace_for
    from plans.verbs.render import render
    from plans.verbs.validate import checked_files, validate, validate_all

    shared.note_bundled(workspace_for())
    found = validate_all() if all else validate(*(refs or ()))
    result = Findings(found, checked_files(refs or (), everything=all))
    shared.put(render(result, format, shared.options()))
    if any(shared.at_least(finding.level, fail_on.value, LEVELS) for finding in found):
        raise typer.Exit(1)
