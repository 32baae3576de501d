"""Red lines for a terminal: party by party, each line with the signs of all texts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from plans.drafting import columns as width_of
from plans.formats._base import Options
from plans.formats.text._pages import PAD, PageOfTexts
from plans.results import RedLineCellDocument, RedLineRowDocument, RedLineTable
from plans.wording import (
    cited,
    day,
    deciding_words,
    red_line_sign,
    red_lines_head,
    standing_words,
    verdict_words,
)

_ROLES = {"not met": "warning", "touched": "note"}


def render(result: RedLineTable, options: Options) -> str:
    """Return the texts, the lines with their signs, and each text in numbers.

    Of one text alone, what decides and who says so is told at each line.
    """
    return _Page(result, options).text()


class _Page(PageOfTexts[RedLineTable]):
    def lines(self) -> Iterator[str]:
        """Yield all lines."""
        yield self.said(red_lines_head(self.found), "", "strong")
        for party, rows in groupby(self.found.lines, key=lambda row: row.party):
            yield from ("", self.ink("label", self.found.registers.name_of(party)))
            for row in rows:
                yield from self._row(row)
        yield from ("", self.ink("label", "Each text"))
        for text, found in zip(self.found.texts, self.found.counts, strict=True):
            when = f", {day(text.date)}" if text.date else ""
            yield self.item(f"{self.names[text.ref]}{when}: {standing_words(found, text)}")
        yield from ("", self.said(_LEGEND, "", "faint"))
        yield from self.until()

    def _row(self, row: RedLineRowDocument) -> Iterator[str]:
        part = "; only part of it can be checked" if row.covers == "part" else ""
        part = "; no term can decide it" if row.covers == "none" else part
        held = f"; {row.attestation}" if row.attestation not in (None, "published") else ""
        yield self.item(f"{row.statement} ({day(row.declared)}{held}{part})")
        if len(self.found.texts) == 1:
            yield from self._told(row, row.cells[0])
            return
        signs = [f"{self.names[cell.document]} {red_line_sign(cell)}" for cell in row.cells]
        yield from self._flowed(signs)

    def _flowed(self, signs: Sequence[str]) -> Iterator[str]:
        """Yield the signs of all texts, as many a line as there is room for."""
        line = ""
        for each in signs:
            if line and width_of(f"{line} · {each}") > self.ink.width - len(PAD * 2):
                yield PAD * 2 + self.ink("strong", line)
                line = ""
            line = f"{line} · {each}" if line else each
        yield PAD * 2 + self.ink("strong", line)

    def _told(self, row: RedLineRowDocument, cell: RedLineCellDocument) -> Iterator[str]:
        verdict = cell.otherwise or cell.verdict
        said = f"{red_line_sign(cell)} {verdict_words(cell)}"
        yield self.item(said, PAD * 2, _ROLES.get(verdict, ""))
        for each in deciding_words(cell):
            yield self.item(each, PAD * 3)
        sides = (f"{self.found.registers.name_of(id)}: {found}" for id, found in cell.sides.items())
        for each in sides:
            yield self.item(f"if its side had its way, {each}", PAD * 3)
        if row.sources:
            yield self.item(cited(row.sources, self.found.registers), PAD * 3, "source")


_LEGEND = (
    "✕ not met  ◐ touched  ✓ met  – not judged  (✕) if the line, which is younger, had stood  "
    "✕? on one source, contested, inferred or carried  ✕° the text is the party's own. "
    "A line binds no text older than itself. Silence meets no demand and breaks no ban."
)
