"""Withdraw an open amendment.

Examples:
  plans amend withdraw us-1
"""

from __future__ import annotations

from plans.cli._commands import Command
from plans.cli.amend._mark import mark
from plans.cli.amend._options import Amendment


def withdraw(amendment: Amendment) -> None:
    mark(amendment, "withdrawn")


COMMAND = Command(withdraw, rank=70)
