"""HTML for readers and for print: reports, merges and brackets, one file that needs no network."""

from __future__ import annotations

from plans.formats._base import Format, Options
from plans.negotiating import Comparison
from plans.results import BracketStatus, Merged

FORMAT = Format(
    "text/html",
    {
        "BracketStatus": "html.status_html",
        "Comparison": "html.comparison_html",
        "Merged": "html.merged_html",
    },
)
# What pages about brackets are dressed in: the report's style and their own.
BRACKETS = (("report.css", "merge.css"), ("page.js",))


def comparison_html(result: Comparison, options: Options) -> str:
    """Return the annotated change report."""
    # Jinja and the view model are only needed here, and starting up must stay quick.
    from plans.formats.html._page import page
    from plans.formats.html._report.view import report_view

    return page("diff.html.j2", report_view(result), options.templates)


def merged_html(result: Merged, options: Options) -> str:
    """Return the conflicts of a merge with the base between the sides, and the merged text."""
    from plans.formats.html._merge.view import merge_view
    from plans.formats.html._page import page

    return page("merge.html.j2", merge_view(result), options.templates, BRACKETS)


def status_html(result: BracketStatus, options: Options) -> str:
    """Return the open brackets, counted by party and by topic."""
    from plans.formats.html._page import page
    from plans.formats.html._status import status_view

    return page("status.html.j2", status_view(result), options.templates, BRACKETS)
