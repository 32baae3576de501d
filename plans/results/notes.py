"""What people noted of places in texts: the clauses and terms of a proposal."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from plans.results.document import Document, Part
from plans.reviewing import Note
from plans.values import frozen


@frozen
class NoteDocument(Part):
    """What somebody noted of a place."""

    at: str
    """A clause by its id, or one of its terms: ``clause.term``."""
    by: str
    date: str
    note: str
    said: str
    """What stood there."""
    text: str
    """Where it was seen."""


@frozen
class NoteList(Document):
    """``plans note --format json``."""

    called: ClassVar[str] = "notes"
    form: ClassVar[str] = "plans-notes/1"
    rows: ClassVar[tuple[str, ...]] = ("notes",)

    of: str
    """The text or the place that was asked for, as it was called."""
    notes: tuple[NoteDocument, ...]
    """The earliest first."""


def note_documents(notes: Iterable[Note]) -> tuple[NoteDocument, ...]:
    """Return notes as programs have them."""
    return tuple(
        NoteDocument(made.at, made.by, made.date, made.note, made.said, made.text) for made in notes
    )
