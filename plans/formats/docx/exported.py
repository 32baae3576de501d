"""A revision to hand on as a Word file."""

from __future__ import annotations

from plans.diffing import Maker
from plans.formats._base import Options
from plans.formats._units import units_of, wishes_of
from plans.formats.docx._marks import Marks
from plans.formats.docx._parts import word_file
from plans.formats.docx._steps import Step
from plans.formats.docx._text import Text, Told
from plans.results import Exported


def render(result: Exported, options: Options) -> bytes:
    """Return the title and the clauses as paragraphs, in which nothing is tracked."""
    units = units_of(result.revision, result.registers, wishes_of(result))
    told = [Told(Step(unit, unit)) for unit in units]
    return word_file("".join(Text(Marks(Maker("", ""), {})).paragraphs(told)), "")
