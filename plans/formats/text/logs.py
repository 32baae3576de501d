"""The histories of several proposals, one after another."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.text.log import render as log
from plans.results import Logs


def render(result: Logs, options: Options) -> str:
    """Return the history of each proposal, one after another."""
    return "\n".join(log(each, options) for each in result.logs)
