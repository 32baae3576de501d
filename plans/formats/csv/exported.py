"""A revision to hand on as rows."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.csv.shown import render as rows
from plans.results import Exported


def render(result: Exported, options: Options) -> str:
    """Return a row for each clause."""
    return rows(result, options)
