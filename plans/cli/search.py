from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _options as shared
from plans.cli._progress import progress


def search(
    phrase: Annotated[str, typer.Argument(help="Words to look for, in quotes.")],
    proposal: Annotated[str | None, typer.Option(help="Look in this proposal alone.")] = None,
    term: Annotated[
        str | None, typer.Option(help="Look in terms alone: KIND/ISSUE, KIND/ or /ISSUE.")
    ] = None,
    exact: Annotated[
        bool, typer.Option("--exact", help="Only as written: case, accents, parts of words.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="How many statements to show.")] = 20,
    format: Annotated[str, shared.format_option("search-result")] = "text",
) -> None:
    """Find a phrase in every revision: where it first appeared, disappeared and came back."""
    from plans.storing import workspace_for
    from plans.verbs.render import render
    from plans.verbs.search import search

    shared.note_bundled(workspace_for())
    found = search(
        phrase,
        proposal=proposal,
        term=term,
        exact=exact,
        limit=limit,
        progress=progress("reading revisions"),
    )
    shared.say_unreadable(found.unreadable)
    shared.put(render(found, format, shared.options()))
