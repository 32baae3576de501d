from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _options as shared


def show(
    target: Annotated[str, typer.Argument(help="REF, FILE, or REF:CLAUSE.")],
    format: Annotated[str, shared.format_option("shown")] = "text",
) -> None:
    """Print a revision, or one clause of it, with its terms and sources."""
    from plans.storing import workspace_for
    from plans.verbs.render import render
    from plans.verbs.show import show

    shared.note_bundled(workspace_for(), target)
    shared.put(render(show(target), format, shared.options()))
