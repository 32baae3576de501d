"""A redline: the text with what came, went and moved as tracked changes, and what is said of it."""

from __future__ import annotations

from plans.formats._base import Options
from plans.formats._units import units_of
from plans.formats.docx._comments import comment, places, remarks
from plans.formats.docx._marks import Marks
from plans.formats.docx._parts import word_file
from plans.formats.docx._steps import steps_between
from plans.formats.docx._text import Text, Told, last_paragraph
from plans.results import Comparison


def render(result: Comparison, options: Options) -> bytes:
    """Return a Word file: all its changes rejected, it is the text before, and accepted that after.

    Changes that have a name are comments where they are, and so is what people decided on any.
    """
    before, after = (
        list(units_of(side, result.registers, "words")) for side in (result.before, result.after)
    )
    steps = steps_between(before, after, result.diff.alignment)
    said = remarks(result)
    at: dict[int, list[int]] = {}
    for number, place in enumerate(places([each.change for each in said], steps)):
        at.setdefault(place, []).append(number)
    told = [Told(step, tuple(at.get(place, ()))) for place, step in enumerate(steps)]
    text = Text(Marks.of(result))
    body = "".join(text.paragraphs(told)) + last_paragraph(at.get(len(steps), ()))
    comments = (comment(number, each, result) for number, each in enumerate(said))
    return word_file(body, "".join(comments))
