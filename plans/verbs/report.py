"""The annotated page of a comparison."""

from __future__ import annotations

from pathlib import Path

from plans.storing import workspace_for
from plans.verbs.compare import Side, compare


def report(before: Side, after: Side, output: str | Path | None = None) -> str:
    """Return the annotated HTML report, and write it to ``output`` if given."""
    from plans.formats import Options
    from plans.storing import write_result
    from plans.verbs.render import refuse_output, render_text

    if output is not None:
        refuse_output(Path(output), "html", _refs(before, after))
    options = Options(templates=workspace_for().templates)
    page = render_text(compare(before, after, full=True), "html", options)
    if output is not None:
        write_result(Path(output), page)
    return page


def _refs(*sides: Side) -> list[str | Path]:
    return [side for side in sides if isinstance(side, str | Path)]
