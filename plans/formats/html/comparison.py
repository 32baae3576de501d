"""The annotated change report."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats.html._page import PAIR, REPORT, page
from plans.formats.html._report.view import as_published, report_view
from plans.results import Comparison


def render(result: Comparison, options: Options) -> str:
    """Return the report: overview, red lines, every clause with its changes, sources."""
    dress = PAIR if options.frame else REPORT
    # The view is named by nobody, so that it can go when it is placed.
    return page(
        "diff.html.j2",
        report_view(as_published(result), options.elsewhere, options.frame),
        options,
        dress,
    )
