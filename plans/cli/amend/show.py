"""Print amendments as sentences."""

from __future__ import annotations

from typing import Annotated

from plans.cli import _terminal as terminal
from plans.cli._commands import Command
from plans.cli._options import format_option
from plans.cli.amend._options import Amendments


def show(
    amendments: Amendments, format: Annotated[str, format_option("amendment-list")] = "text"
) -> None:
    from plans.verbs.amend_show import amend_show

    terminal.show(amend_show(amendments), format)


COMMAND = Command(show, rank=30)
