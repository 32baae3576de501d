"""Table a draft amendment.

Examples:
  plans amend table us-1
"""

from __future__ import annotations

from plans.cli._commands import Command
from plans.cli.amend._mark import mark
from plans.cli.amend._options import Amendment


def table(amendment: Amendment) -> None:
    mark(amendment, "tabled")


COMMAND = Command(table, rank=60)
