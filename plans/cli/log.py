"""List a proposal's revisions with dates, parties, sources, and the events between them.

Examples:
  plans log
  plans log us-28-point --stat
"""

from __future__ import annotations

from typing import Annotated

from plans.cli._answering import answer
from plans.cli._commands import Command, Task
from plans.cli._options import Output, Proposal, flag, format_of_file


def log(
    proposal: Proposal = None,
    stat: Annotated[
        bool, flag("--stat", "Also how much each revision changed of its parent.")
    ] = False,
    format: Annotated[str | None, format_of_file("log")] = None,
    output: Output = None,
) -> None:
    from plans.verbs.log import log

    answer(lambda: log(proposal, stat=stat), (), format, output)


COMMAND = Command(log, rank=70, task=Task.HISTORY)
