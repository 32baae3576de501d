"""A revision to hand on as plain text."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats._base import Options
from plans.model import Clause
from plans.results import Exported


def render(result: Exported, options: Options) -> str:
    """Return the title and the clauses, a blank line between paragraphs."""
    title = result.revision.title
    said = [title] if title else []
    for clause in result.clauses:
        said += _said(clause)
    return "\n\n".join(said) + "\n"


def _said(clause: Clause) -> Iterator[str]:
    first = " ".join(filter(None, (clause.label, clause.heading)))
    yield from filter(None, (first, clause.text))
    for below in clause.clauses:
        yield from _said(below)
    if clause.closing:
        yield clause.closing
