"""Reject a tabled amendment.

Examples:
  plans amend reject us-2
"""

from __future__ import annotations

from plans.cli._commands import Command
from plans.cli.amend._mark import mark
from plans.cli.amend._options import Amendment


def reject(amendment: Amendment) -> None:
    mark(amendment, "rejected")


COMMAND = Command(reject, rank=80)
