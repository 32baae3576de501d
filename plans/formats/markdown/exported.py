"""A revision to hand on as Markdown."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats._units import Unit, units_of
from plans.results import Exported

_LAST_HEADING = 6


def render(result: Exported, options: Options) -> str:
    """Return the title, headings of clauses below it, and their words."""
    units = units_of(result.revision, result.registers, brackets=result.brackets)
    return "\n\n".join(map(_said, units)) + "\n"


def _said(unit: Unit) -> str:
    if unit.kind == "title":
        return f"# {unit.text}"
    if table := unit.table:
        return str(table)
    words = " ".join(filter(None, (unit.label, unit.text)))
    if unit.kind == "heading":
        return f"{'#' * min(unit.depth + 2, _LAST_HEADING)} {words}"
    return words
