"""The text of a redline: each step as a paragraph, with what came and went marked in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from operator import itemgetter

from plans.diffing import Edit, word_diff
from plans.formats._directions import runs_leftward
from plans.formats._units import Unit
from plans.formats.docx._marks import Marks
from plans.formats.docx._steps import Step
from plans.formats.docx._styles import style_id
from plans.formats.docx._tables import Marked, table_of
from plans.formats.docx._xml import attribute, run
from plans.values import frozen

# How far a clause is set in from the one above it, and its words from its number: twips.
_LEVEL, _NUMBER = 425, 567


@frozen
class Told:
    """A step, and the numbers of the comments that stand at it."""

    step: Step
    comments: tuple[int, ...] = ()

    @property
    def tag(self) -> str:
        """What marks the whole paragraph; empty where it stays."""
        if self.step.before and self.step.after:
            return ""
        if self.step.move:
            return "moveFrom" if self.step.before else "moveTo"
        return "del" if self.step.before else "ins"

    @property
    def shown(self) -> Unit:
        """The paragraph as it stands, or stood."""
        found = self.step.after or self.step.before
        assert found is not None
        return found


def last_paragraph(comments: Iterable[int]) -> str:
    """Return the end of the text: a paragraph whose own end is struck joins the next."""
    return f"<w:p>{_commented('', comments)}</w:p>"


class Text:
    """Writes the steps of a redline."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks

    def paragraphs(self, steps: Sequence[Told]) -> Iterator[str]:
        """Yield the paragraphs, and around those that moved together what says so."""
        for (move, tag), group in groupby(steps, key=lambda told: (told.step.move, told.tag)):
            together = list(group)
            made = map(self._told, together)
            yield from self._moved(together[0].shown, move, tag, made) if move else made

    def _moved(self, first: Unit, move: str, tag: str, made: Iterator[str]) -> Iterator[str]:
        number = self._marks.number()
        yield f"<w:{tag}RangeStart{number}{self._marks.moved(first, move)}/>"
        yield from made
        yield f"<w:{tag}RangeEnd{number}/>"

    def _told(self, told: Told) -> str:
        before, after = (
            unit.table if unit else None for unit in (told.step.before, told.step.after)
        )
        if before is None and after is None:
            return self._paragraph(told)
        comments = list(told.comments)
        leftward = runs_leftward(told.shown.text)

        def paragraph(words: Sequence[Marked]) -> str:
            """Return a paragraph of a cell; what is said of the table is said at its first."""
            said, comments[:] = tuple(comments), ()
            way = "<w:bidi/>" if leftward else ""
            look = f'<w:pPr><w:pStyle w:val="{_style(told.shown)}"/>{way}</w:pPr>'
            return f"<w:p>{look}{_commented(self._words(words, told.shown, leftward), said)}</w:p>"

        return table_of(before, after, partial(self._mark, told.shown), paragraph, leftward)

    def _paragraph(self, told: Told) -> str:
        leftward = runs_leftward(told.shown.text)
        words = self._words(_edits(told), told.shown, leftward)
        return f"<w:p>{self._properties(told, leftward)}{_commented(words, told.comments)}</w:p>"

    def _mark(self, unit: Unit, tag: str) -> str:
        return f"<w:{tag}{self._marks.by(unit)}/>"

    def _words(self, edits: Iterable[Marked], unit: Unit, leftward: bool) -> str:
        return "".join(
            self._marked(tag, "".join(text for _, text in group), unit, leftward)
            for tag, group in groupby(edits, key=itemgetter(0))
        )

    def _marked(self, tag: str, text: str, unit: Unit, leftward: bool) -> str:
        words = run(text, "delText" if tag == "del" else "t", "<w:rtl/>" if leftward else "")
        return f"<w:{tag}{self._marks.by(unit)}>{words}</w:{tag}>" if tag and words else words

    def _properties(self, told: Told, leftward: bool) -> str:
        unit, tag = told.shown, told.tag
        made = _look(unit, leftward)
        if tag:
            made += f"<w:rPr>{self._mark(unit, tag)}</w:rPr>"
        elif told.step.before and (earlier := _look(told.step.before, leftward)) != made:
            mark = self._marks.by(unit)
            made += f"<w:pPrChange{mark}><w:pPr>{earlier}</w:pPr></w:pPrChange>"
        return f"<w:pPr>{made}</w:pPr>" if made else ""


def _look(unit: Unit, leftward: bool) -> str:
    """Return the style of a paragraph, the way it is written, and how far it is set in."""
    left = _LEVEL * unit.depth + (_NUMBER if unit.numbered else 0)
    hanging = attribute("hanging", _NUMBER) if unit.label else ""
    made = f'<w:pStyle w:val="{style}"/>' if (style := _style(unit)) else ""
    made += "<w:bidi/>" if leftward else ""
    return made + (f"<w:ind{attribute('left', left)}{hanging}/>" if left else "")


def _style(unit: Unit) -> str:
    match unit.kind:
        case "title":
            return "Title"
        case "heading":
            return style_id("heading", unit.depth)
        case "text" | "wish" | "closing":
            return style_id("clause" if unit.begins else "text", unit.depth)


def _edits(told: Told) -> Iterator[Marked]:
    """Yield the words of a step with the mark around each; empty for what stays."""
    step = told.step
    names = {"equal": "", "delete": "del", "insert": "ins"}
    if step.before and step.after:
        for op, text in _between(step.before, step.after):
            yield names[op], text
    elif step.after and step.origin:
        # What was struck from it stands in the place that it came from.
        for op, text in _between(step.origin, step.after):
            if op != "delete":
                yield names[op] or told.tag, text
    else:
        unit = told.shown
        yield told.tag, unit.label + unit.gap + unit.text


def _between(before: Unit, after: Unit) -> Iterator[Edit]:
    yield from _replaced(before.label, after.label)
    yield from _replaced(before.gap, after.gap)
    yield from word_diff(before.text, after.text)


def _replaced(before: str, after: str) -> Iterator[Edit]:
    if before == after:
        yield "equal", after
    else:
        yield from (("delete", before), ("insert", after))


def _commented(words: str, comments: Iterable[int]) -> str:
    ids = [attribute("id", number) for number in comments]
    begins = "".join(f"<w:commentRangeStart{id}/>" for id in ids)
    ends = (f"<w:commentRangeEnd{id}/><w:r><w:commentReference{id}/></w:r>" for id in ids)
    return f"{begins}{words}{''.join(ends)}"
