"""Readings in words: who says what, and that all sources are alike where none differs."""

from __future__ import annotations

from plans.languages import heads
from plans.model import Registers
from plans.results import (
    ReadingRowDocument,
    ReadingTable,
    ReadSourceDocument,
    SourcesReadingDocument,
)
from plans.wording.citing import counted, supported
from plans.wording.position_words import point_and_title

NOT_SAID = "nothing recorded of this"
NO_SOURCE = "source not named"
NOT_RECORDED = "what they say is not recorded"


def readings_words(table: ReadingTable) -> str:
    """Return in a sentence how much is reported differently."""
    clauses = counted(table.clauses, "clause")
    if not table.lines:
        return f"{clauses}, all sources alike."
    found = counted(len({row.clause for row in table.lines}), "clause")
    return f"{clauses}; sources report {found} differently."


def reading_title(row: ReadingRowDocument) -> str:
    """Return ``point 26, Amnesty``, and the term where only that is reported differently."""
    told = point_and_title(row.label, row.title)
    return f"{told}: {row.term}" if row.term else told


def column_name(source: ReadSourceDocument) -> str:
    """Return what a source is called above its column."""
    return source.publisher or source.title or NO_SOURCE


def language_words(tag: str | None) -> str:
    """Return ``in Russian``, the tag where it has no name here, and nothing if none is noted."""
    if not tag:
        return ""
    known = heads().get(tag.partition("-")[0])
    return f"in {known.name}" if known else f"language: {tag}"


def readers_words(reading: SourcesReadingDocument, registers: Registers) -> str:
    """Return who has a reading, how it is supported, and whether most have it."""
    said = supported(reading.attestation, reading.sources, registers)
    return f"{said} (most sources)" if reading.majority else said
