"""HTML for readers and for print: the annotated change report, one file that needs no network."""

from __future__ import annotations

from plans.formats._base import Format, Options
from plans.negotiating import Comparison

FORMAT = Format("text/html")


@FORMAT.renders(Comparison)
def _comparison(result: Comparison, options: Options) -> str:
    # Jinja and the view model are only needed here, and starting up must stay quick.
    from plans.formats._page import page
    from plans.formats._report import report_view

    return page("diff.html.j2", report_view(result), options.templates)
