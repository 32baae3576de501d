"""Red lines for a terminal: party by party, each line with the signs of all texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from plans.drafting import columns as width_of
from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.results import RedLineCellDocument, RedLineRowDocument, RedLineTable
from plans.values import frozen
from plans.wording import (
    cited,
    day,
    deciding_words,
    read_until,
    red_line_sign,
    red_lines_head,
    standing_words,
    text_names,
    verdict_words,
)

_PAD = "  "
_ROLES = {"not met": "warning", "touched": "note"}


def render(result: RedLineTable, options: Options) -> str:
    """Return the texts, the lines with their signs, and each text in numbers.

    Of one text alone, what decides and who says so is told at each line.
    """
    page = _Page(result, Ink(options.colour), options.width)
    return "\n".join(page.lines()).rstrip() + "\n"


@frozen(slots=False)
class _Page:
    table: RedLineTable
    ink: Ink
    width: int

    @cached_property
    def names(self) -> dict[str, str]:
        return text_names(self.table.texts)

    def lines(self) -> Iterator[str]:
        """Yield all lines."""
        yield self.ink.paragraph(red_lines_head(self.table), self.width, "", "strong")
        for party, rows in groupby(self.table.lines, key=lambda row: row.party):
            yield from ("", self.ink("label", self.table.registers.name_of(party)))
            for row in rows:
                yield from self._row(row)
        yield from ("", self.ink("label", "Each text"))
        for text, found in zip(self.table.texts, self.table.counts, strict=True):
            when = f", {day(text.date)}" if text.date else ""
            yield self._item(f"{self.names[text.ref]}{when}: {standing_words(found, text)}")
        yield from ("", self.ink.paragraph(_LEGEND, self.width, "", "faint"))
        if until := read_until(self.table.registers):
            yield self.ink("faint", until)

    def _item(self, said: str, pad: str = _PAD, role: str = "") -> str:
        return self.ink.paragraph(said, self.width, pad, role)

    def _row(self, row: RedLineRowDocument) -> Iterator[str]:
        part = "; only part of it can be checked" if row.covers == "part" else ""
        part = "; no term can decide it" if row.covers == "none" else part
        held = f"; {row.attestation}" if row.attestation not in (None, "published") else ""
        yield self._item(f"{row.statement} ({day(row.declared)}{held}{part})")
        if len(self.table.texts) == 1:
            yield from self._told(row, row.cells[0])
            return
        signs = [f"{self.names[cell.document]} {red_line_sign(cell)}" for cell in row.cells]
        yield from self._flowed(signs)

    def _flowed(self, signs: Sequence[str]) -> Iterator[str]:
        """Yield the signs of all texts, as many a line as there is room for."""
        line = ""
        for each in signs:
            if line and width_of(f"{line} · {each}") > self.width - len(_PAD * 2):
                yield _PAD * 2 + self.ink("strong", line)
                line = ""
            line = f"{line} · {each}" if line else each
        yield _PAD * 2 + self.ink("strong", line)

    def _told(self, row: RedLineRowDocument, cell: RedLineCellDocument) -> Iterator[str]:
        verdict = cell.otherwise or cell.verdict
        said = f"{red_line_sign(cell)} {verdict_words(cell)}"
        yield self._item(said, _PAD * 2, _ROLES.get(verdict, ""))
        for each in deciding_words(cell):
            yield self._item(each, _PAD * 3)
        sides = (f"{self.table.registers.name_of(id)}: {found}" for id, found in cell.sides.items())
        for each in sides:
            yield self._item(f"if its side had its way, {each}", _PAD * 3)
        if row.sources:
            yield self._item(cited(row.sources, self.table.registers), _PAD * 3, "source")


_LEGEND = (
    "✕ not met  ◐ touched  ✓ met  – not judged  (✕) if the line, which is younger, had stood  "
    "✕? on one source, contested, inferred or carried  ✕° the text is the party's own. "
    "A line binds no text older than itself. Silence meets no demand and breaks no ban."
)
