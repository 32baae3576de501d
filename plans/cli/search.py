"""Find a phrase in every revision: where it first appeared, disappeared and came back.

Examples:
  plans search "buffer zone"
  plans search NATO --proposal us-28-point
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import flag, format_option, proposal_option


def search(
    phrase: Annotated[str, typer.Argument(help="Words to look for, in quotes.")],
    proposal: Annotated[str | None, proposal_option("Look in this proposal alone.")] = None,
    term: Annotated[
        str | None, typer.Option(help="Look in terms alone: KIND/ISSUE, KIND/ or /ISSUE.")
    ] = None,
    exact: Annotated[
        bool, flag("--exact", "Only as written: case, accents, parts of words.")
    ] = False,
    limit: Annotated[int, typer.Option(min=1, help="How many statements to show.")] = 20,
    format: Annotated[str, format_option("search-result")] = "text",
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.search import search

    terminal.note_bundled(workspace_for())
    with terminal.waiting("reading revisions") as step:
        found = search(
            phrase, proposal=proposal, term=term, exact=exact, limit=limit, progress=step
        )
    terminal.say_unreadable(found.unreadable)
    terminal.show(found, format)


COMMAND = Command(search, rank=170, task=Task.HISTORY)
