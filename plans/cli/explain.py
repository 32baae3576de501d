"""Print the page of one rule: what it means and an example.

Examples:
  plans explain share-decreased
  plans explain clause-split
"""

from __future__ import annotations

from typing import Annotated

import typer

from plans.cli import _names as names
from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import format_option


def explain(
    rule: Annotated[
        str,
        typer.Argument(
            help="A rule id, as printed by diff or validate.", autocompletion=names.rules
        ),
    ],
    format: Annotated[str, format_option("explained")] = "text",
) -> None:
    from plans.verbs.explain import explain

    terminal.show(explain(rule), format)


COMMAND = Command(explain, rank=190, task=Task.SETUP)
