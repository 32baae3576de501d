"""The annotated page of a comparison."""

from __future__ import annotations

from pathlib import Path

from plans.storing import workspace_for
from plans.verbs.compare import Side, compare


def report(before: Side, after: Side, output: str | Path | None = None) -> str:
    """Return the annotated HTML report, and write it to ``output`` if given."""
    from plans.formats import Options
    from plans.storing import write_file
    from plans.verbs.render import render_text

    options = Options(templates=workspace_for().templates)
    page = render_text(compare(before, after, full=True), "html", options)
    if output is not None:
        write_file(Path(output), page)
    return page
