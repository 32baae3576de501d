"""A review as a page: the change report, in which each change says what was decided on it."""

from __future__ import annotations

from dataclasses import replace

from plans.formats._base import Options
from plans.formats.html.comparison import render as report
from plans.results import Review


def render(result: Review, options: Options) -> str:
    """Return the report of the changes to show."""
    kept = set(map(id, (each.change for each in result.shown)))
    changes = result.comparison.diff.changes
    shown = tuple(each for each in changes if id(each) in kept)
    return report(replace(result.comparison, selected=shown), options)
