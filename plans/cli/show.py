"""Print a revision, or one clause of it, with its terms and sources.

Examples:
  plans show v2
  plans show v2:nato-membership
"""

from __future__ import annotations

from typing import Annotated

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import Notes, Target, format_option


def show(
    target: Target,
    notes: Notes = False,
    format: Annotated[str, format_option("shown")] = "text",
) -> None:
    from plans.storing import workspace_for
    from plans.verbs.show import show

    terminal.note_bundled(workspace_for(), target)
    with terminal.waiting("reading"):
        found = show(target, notes=notes)
    terminal.show(found, format)


COMMAND = Command(show, rank=60, task=Task.HISTORY)
