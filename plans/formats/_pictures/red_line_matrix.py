"""How texts stand to declared red lines: a row for each line, a column for each text.

A sign is filled where the verdict rests on no less than several reports, and a broken outline where
it does not. A line that was declared after a text binds it not: an outline on hatched ground.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import groupby

from plans.formats._pictures.lettering import NARROWEST, ROOMY, Box, Rows, shortened, width
from plans.formats._pictures.picture import (
    Href,
    Picture,
    leading,
    nowhere,
    percent,
    tag,
    words,
)
from plans.results import RedLineCellDocument, RedLineRowDocument, RedLineTable
from plans.values import frozen
from plans.wording import day, red_lines_head, text_names, verdict_words

LEGEND = (
    "Cross: not met; a dash in a square: not met, since the text is silent. Half disc: touched. "
    "Tick: met. Dash: not judged. Filled: firm; broken: on one source, contested, inferred or "
    "carried. Hatched: the line is younger than the text and binds it not. A dot below: the "
    "party's own text."
)
# Rows of names, of a statement, of signs; how far signs are apart at most, in per cent.
_NAME, _HEAD, _SAID, _SIGNS, _WIDEST = 15, 20, 15, 27, 9.0
_LONGEST = 110
_ROOM = (("note tight", NARROWEST), ("note roomy", ROOMY))

_SQUARE = "M-8 -8H8V8H-8Z"
_DISC = "M-8 0A8 8 0 1 0 8 0A8 8 0 1 0 -8 0Z"
# Per verdict: its frame, what is filled of it, and the lines in it.
_SHAPES = {
    "not met": (_SQUARE, _SQUARE, "M-4 -4L4 4M4 -4L-4 4"),
    "silent": (_SQUARE, "", "M-4 0H4"),
    "touched": (_DISC, "M0 -8A8 8 0 0 1 0 8Z", ""),
    "met": (_DISC, "", "M-4 0.5L-1 3.5L4 -2.5"),
    "not judged": ("", "", "M-5 0H5"),
}
_TONES = {"not met": "crossed", "silent": "crossed", "touched": "touched"}


def red_line_matrix(
    found: RedLineTable, href: Href = nowhere, id: str = "red-lines"
) -> Picture | None:
    """Return how texts stand to red lines; None if there is no line.

    Args:
        found: the lines and how each text stands to them.
        href: where a text and a clause are told of.
        id: what its title and description are called by.
    """
    return _Matrix(found, href, id).picture() if found.lines else None


@frozen(slots=False)
class _Matrix:
    found: RedLineTable
    href: Href
    id: str

    def picture(self) -> Picture:
        """Return the picture."""
        heads, top = self._heads()
        rows, foot = self._rows(top)
        return Picture(
            id=self.id,
            kind="red-line-matrix",
            title="Texts and red lines",
            said=". ".join(self._sentences()),
            height=foot,
            body="".join([*self._hatch(), *heads, *rows]),
            legend=LEGEND,
        )

    @cached_property
    def names(self) -> dict[str, str]:
        """What each text is called, by its ref."""
        return text_names(self.found.texts)

    @cached_property
    def _wide(self) -> float:
        return min(100 / len(self.found.texts), _WIDEST)

    def _x(self, column: int) -> float:
        """Return the middle of a column."""
        return (column + 0.5) * self._wide

    def _heads(self) -> tuple[list[str], int]:
        """Return the names of the texts, each with a line down to its column, and their foot."""
        rows, placed = Rows(NARROWEST), []
        for column, text in enumerate(self.found.texts):
            x, said = self._x(column), shortened(self.names[text.ref], _LONGEST)
            leftward = x / 100 * NARROWEST + width(said) > NARROWEST
            box = Box(x, -width(said), 4) if leftward else Box(x, -4, width(said))
            placed.append((x, said, text, rows.place(box), leftward))
        foot = len(rows) * _NAME + 6
        drawn = []
        for x, said, text, row, leftward in placed:
            at, aside = percent(x), -3 if leftward else 3
            mast = tag("line", "grid", x1=at, x2=at, y1=row * _NAME + 4, y2=foot)
            name = words(said, "note", leftward=leftward, x=at, dx=aside, y=row * _NAME + 12)
            told = ", ".join([self.names[text.ref], text.title, day(text.date)])
            drawn.append(leading(self.href("text", text.ref), told, mast, name))
        return drawn, foot

    def _rows(self, top: int) -> tuple[list[str], int]:
        drawn = []
        for party, lines in groupby(self.found.lines, key=lambda line: line.party):
            drawn.append(tag("line", "axis", x1=0, x2="100%", y1=top + 4, y2=top + 4))
            name = self.found.registers.name_of(party)
            drawn.append(words(shortened(name, NARROWEST / 1.12), "lane", x=0, y=top + 18))
            top += _HEAD + 4
            for line in lines:
                said = f"{line.statement} ({day(line.declared)})"
                drawn += (
                    words(shortened(said, room), look, x=0, y=top + 11) for look, room in _ROOM
                )
                middle = top + _SAID + _SIGNS // 2 - 2
                cells = enumerate(line.cells)
                drawn += (self._cell(n, cell, line, middle) for n, cell in cells)
                top += _SAID + _SIGNS
        return drawn, top + 4

    def _cell(
        self, column: int, cell: RedLineCellDocument, line: RedLineRowDocument, middle: int
    ) -> str:
        verdict = "silent" if cell.silent else cell.otherwise or cell.verdict
        tone = _TONES.get(verdict, "calm")
        weak = verdict != "not judged" and not cell.firm
        parts = [*_sign(verdict, tone, weak=weak, full=not weak and not cell.otherwise)]
        if cell.own:
            parts.append(tag("circle", f"{tone}-line", cx=0, cy=12, r=1.5))
        ground = self._later(column, middle) if cell.otherwise else ""
        sign = tag("svg", "", *parts, x=percent(self._x(column)), y=middle, overflow="visible")
        clause = cell.terms[0].clause if cell.terms else ""
        href = self.href("clause", cell.document, clause) if clause else ""
        return leading(href, self._told(line, cell), ground, sign)

    def _later(self, column: int, middle: int) -> str:
        place = {"x": percent(column * self._wide), "width": percent(self._wide)}
        return tag("rect", "", fill=f"url(#{self.id}-hatch)", y=middle - 12, height=26, **place)

    def _hatch(self) -> Iterator[str]:
        if any(cell.otherwise for line in self.found.lines for cell in line.cells):
            line = tag("path", "hatch", d="M0 6L6 0")
            size = {"width": 6, "height": 6, "patternUnits": "userSpaceOnUse"}
            yield tag("pattern", "", line, id=f"{self.id}-hatch", **size)

    def _told(self, line: RedLineRowDocument, cell: RedLineCellDocument) -> str:
        own = " (the party's own text)" if cell.own else ""
        return f"{line.statement} {self.names[cell.document]}: {verdict_words(cell)}{own}"

    def _sentences(self) -> Iterator[str]:
        yield red_lines_head(self.found)
        for line in self.found.lines:
            name = self.found.registers.name_of(line.party)
            cells = (f"{self.names[each.document]} {verdict_words(each)}" for each in line.cells)
            yield f"{name}, {day(line.declared)}: {line.statement} {'; '.join(cells)}"


def _sign(verdict: str, tone: str, *, weak: bool, full: bool) -> Iterator[str]:
    """Yield the shapes of a verdict around its place."""
    frame, filled, inner = _SHAPES[verdict]
    dashed = {"stroke_dasharray": "2.5 1.75"} if weak else {}
    if frame:
        yield tag("path", f"{tone}-line ground", d=frame, **dashed)
    if filled and full:
        yield tag("path", f"{tone}-fill", d=filled)
    elif filled != frame and filled:
        yield tag("path", f"{tone}-line", d="M0 -8V8", **dashed)
    if inner:
        yield tag("path", "on-fill" if filled and full else f"{tone}-line", d=inner)
