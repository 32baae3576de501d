"""Where the sources of one revision disagree, as a page: a clause a row, a source a column."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from plans.formats._base import Options
from plans.formats.html._page import MOST_COLUMNS, READINGS, page
from plans.formats.html._quoted_sources import QuotedSources
from plans.results import ReadingRowDocument, ReadingTable, SourcesReadingDocument
from plans.values import frozen
from plans.wording import (
    NOT_RECORDED,
    NOT_SAID,
    column_name,
    day,
    language_words,
    read_until,
    reading_title,
    readings_words,
    text_names,
)


@frozen
class SourceView:
    """A column: a source, when it wrote and in which language."""

    id: str
    name: str
    iso: str
    day: str
    language: str


@frozen
class ReadingView:
    """What one source or several beside each other say."""

    names: tuple[str, ...]
    words: str
    edits: tuple[tuple[str, str], ...]
    majority: bool
    attestation: str
    states: tuple[str, ...]
    note: str


@frozen
class ReadingRowView:
    """A clause or a term of it, with a cell for each column or several."""

    anchor: str
    title: str
    text: str
    cells: tuple[tuple[tuple[str, ...], tuple[ReadingView, ...]], ...]
    notes: tuple[str, ...]


def render(result: ReadingTable, options: Options) -> str:
    """Return the clauses that sources report differently, or that there are none."""
    return page("readings.html.j2", _values(result), options, READINGS)


def _values(table: ReadingTable) -> dict[str, Any]:
    """Return the values that ``readings.html.j2`` places, by name."""
    sources = QuotedSources(table.registers)
    sources.named(each.source for each in table.columns if each.source)
    text = table.text
    name = text_names([text])[text.ref]
    return {
        "name": name,
        "about": text.title if text.title != name else "",
        "iso": text.date or "",
        "day": day(text.date),
        "said": readings_words(table),
        "columns": tuple(_columns(table)),
        "wide": len(table.columns) > MOST_COLUMNS,
        "rows": tuple(_row(n, each, table) for n, each in enumerate(table.lines, 1)),
        "not_said": NOT_SAID,
        "sources": sources.listed,
        "read_until": read_until(table.registers),
    }


def _columns(table: ReadingTable) -> Iterator[SourceView]:
    for each in table.columns:
        named = language_words(each.language)
        yield SourceView(each.source, column_name(each), each.date or "", day(each.date), named)


def _row(number: int, row: ReadingRowDocument, table: ReadingTable) -> ReadingRowView:
    names = {each.source: column_name(each) for each in table.columns}

    def told(source: str) -> tuple[int, ...]:
        found = enumerate(row.readings)
        return tuple(n for n, each in found if source in (each.sources or ("",)))

    cells = (
        (tuple(names[each] for each in run), tuple(_reading(row.readings[n]) for n in numbers))
        for numbers, run in ((key, list(run)) for key, run in groupby(names, key=told))
    )
    return ReadingRowView(f"r{number}", reading_title(row), row.text, tuple(cells), row.notes)


def _reading(reading: SourcesReadingDocument) -> ReadingView:
    return ReadingView(
        names=reading.sources,
        words=reading.words or NOT_RECORDED,
        edits=tuple((each.op, each.text) for each in reading.edits),
        majority=reading.majority,
        attestation=reading.attestation or "",
        states=reading.phrases,
        note=reading.note or "",
    )
