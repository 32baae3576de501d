"""Show which revision, party and source brought each clause and term, and when.

Examples:
  plans blame v2:us-profit-share
  plans blame v2 --words
"""

from __future__ import annotations

from typing import Annotated

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import Target, flag, format_option


def blame(
    target: Target,
    words: Annotated[
        bool, flag("--words", "Say for each run of words where it comes from.")
    ] = False,
    format: Annotated[str, format_option("blamed")] = "text",
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.blame import blame

    terminal.note_bundled(workspace_for(), target)
    with terminal.waiting("reading revisions"):
        found = blame(target, words=words)
    terminal.show(found, format)


COMMAND = Command(blame, rank=150, task=Task.HISTORY)
