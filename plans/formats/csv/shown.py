"""A revision as rows: one clause a row, in the order of the document."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.csv._rows import table
from plans.results import Shown


def render(result: Shown, options: Options) -> str:
    """Return a row for each clause that is shown, and for those below it."""
    return table(result.records())
