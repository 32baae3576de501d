"""List every rule: those that judge a revision and those that name a change.

Examples:
  plans rules
  plans rules --format json
"""

from __future__ import annotations

from typing import Annotated

from plans.cli import _terminal as terminal
from plans.cli._commands import Command, Task
from plans.cli._options import format_option


def rules(format: Annotated[str, format_option("rule-list")] = "text") -> None:
    from plans.verbs.list_rules import list_rules

    terminal.show(list_rules(), format)


COMMAND = Command(rules, rank=180, task=Task.SETUP)
