"""The annotated page of a comparison."""

from __future__ import annotations

from pathlib import Path

from plans.storing import workspace_for
from plans.verbs._sides import Side
from plans.verbs.compare import compare


def report(before: Side, after: Side, output: str | Path | None = None) -> str:
    """Return the annotated HTML report, and write it to ``output`` if given.

    Args:
        before: a ref, a path, or a text that was loaded.
        after: the same.
        output: a file; its name says what the report is written as: ``x.html`` or ``x.pdf``.

    Raises:
        InputError: a side cannot be read, or no report is written to such a file.
    """
    from plans.formats import Options
    from plans.storing import write_result
    from plans.verbs.render import page_format, refuse_output, render, render_text

    path = Path(output) if output is not None else None
    shown = page_format(path) if path else "html"
    if path:
        refuse_output(path, shown, _refs(before, after))
    options = Options(templates=workspace_for().templates)
    found = compare(before, after, full=True)
    page = render_text(found, "html", options)
    if path:
        write_result(path, page if shown == "html" else render(found, shown, options))
    return page


def _refs(*sides: Side) -> list[str | Path]:
    return [side for side in sides if isinstance(side, str | Path)]
