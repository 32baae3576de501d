"""The annotated change report."""

from __future__ import annotations

from dataclasses import replace

from plans.formats._base import Options
from plans.formats.html._page import REPORT, page
from plans.formats.html._report.view import report_view
from plans.results import Comparison
from plans.wording import published


def render(result: Comparison, options: Options) -> str:
    """Return the report: overview, red lines, every clause with its changes, sources."""
    before, after = published(result.diff.before, result.diff.after)
    shown = replace(result, diff=replace(result.diff, before=before, after=after))
    return page("diff.html.j2", report_view(shown), options, REPORT)
