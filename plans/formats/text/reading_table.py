"""Where sources disagree, for a terminal: clause by clause what each of them says."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.results import ReadingRowDocument, ReadingTable, SourcesReadingDocument
from plans.values import frozen
from plans.wording import (
    NOT_RECORDED,
    identified,
    read_until,
    readers_words,
    reading_title,
    readings_words,
    text_names,
)

_PAD = "  "


def render(result: ReadingTable, options: Options) -> str:
    """Return the clauses that sources report differently, or that there are none."""
    page = _Page(result, Ink(options.colour), options.width)
    return "\n".join(page.lines()).rstrip() + "\n"


@frozen(slots=False)
class _Page:
    result: ReadingTable
    ink: Ink
    width: int

    def lines(self) -> Iterator[str]:
        """Yield all lines."""
        text = self.result.text
        yield self._said(identified(text, text_names([text])[text.ref]), role="strong")
        yield self._said(readings_words(self.result))
        for row in self.result.lines:
            yield ""
            yield from self._row(row)
        if until := read_until(self.result.registers):
            yield ""
            yield self.ink("faint", until)

    def _row(self, row: ReadingRowDocument) -> Iterator[str]:
        yield self._said(reading_title(row), role="label")
        yield self._said(row.text, _PAD)
        for reading in row.readings:
            yield self._said(readers_words(reading, self.result.registers), _PAD, "source")
            yield from self._reading(reading)
        for note in row.notes:
            yield self._said(f"Note: {note}", _PAD, "faint")

    def _reading(self, reading: SourcesReadingDocument) -> Iterator[str]:
        pad = _PAD * 2
        if reading.edits:
            edits = [(each.op, each.text) for each in reading.edits]
            yield self.ink.words(edits, self.width, pad)
        else:
            yield self._said(reading.words or NOT_RECORDED, pad)
        for phrase in reading.phrases:
            yield self._said(f"states: {phrase}", pad)
        if reading.note:
            yield self._said(reading.note, pad, "faint")

    def _said(self, words: str, pad: str = "", role: str = "") -> str:
        return self.ink.paragraph(words, self.width, pad, role)
