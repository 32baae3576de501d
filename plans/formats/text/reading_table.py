"""Where sources disagree, for a terminal: clause by clause what each of them says."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._pages import PAD, Page
from plans.results import ReadingRowDocument, ReadingTable, SourcesReadingDocument
from plans.wording import (
    NOT_RECORDED,
    identified,
    readers_words,
    reading_title,
    readings_words,
    text_names,
)


def render(result: ReadingTable, options: Options) -> str:
    """Return the clauses that sources report differently, or that there are none."""
    return _Page(result, options).text()


class _Page(Page[ReadingTable]):
    def lines(self) -> Iterator[str]:
        """Yield all lines."""
        text = self.found.text
        yield self.said(identified(text, text_names([text])[text.ref]), role="strong")
        yield self.said(readings_words(self.found))
        for row in self.found.lines:
            yield ""
            yield from self._row(row)
        yield ""
        yield from self.until()

    def _row(self, row: ReadingRowDocument) -> Iterator[str]:
        yield self.said(reading_title(row), role="label")
        yield self.said(row.text, PAD)
        for reading in row.readings:
            yield self.said(readers_words(reading, self.found.registers), PAD, "source")
            yield from self._reading(reading)
        for note in row.notes:
            yield self.said(f"Note: {note}", PAD, "faint")

    def _reading(self, reading: SourcesReadingDocument) -> Iterator[str]:
        pad = PAD * 2
        if reading.edits:
            edits = [(each.op, each.text) for each in reading.edits]
            yield self.ink.words(edits, pad)
        else:
            yield self.said(reading.words or NOT_RECORDED, pad)
        for phrase in reading.phrases:
            yield self.said(f"states: {phrase}", pad)
        if reading.note:
            yield self.said(reading.note, pad, "faint")
