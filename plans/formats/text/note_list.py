"""Notes as plain text: the place, what was noted of it by whom, and what stood there."""

from __future__ import annotations

from collections.abc import Iterator

from plans.formats._base import Options
from plans.formats.text._ink import INDENT, Ink
from plans.results import NoteDocument, NoteList
from plans.safe import one_line


def render(result: NoteList, options: Options) -> str:
    """Return each note under its place."""
    if not result.notes:
        return f"Nothing is noted{f' of {one_line(result.of)}' if result.of else ''}.\n"
    ink = Ink(options.colour, options.width)
    lines = (line for each in result.notes for line in _note(each, ink))
    return "\n".join(lines) + "\n"


def _note(note: NoteDocument, ink: Ink) -> Iterator[str]:
    yield f"{ink('label', note.at)}  {ink('faint', note.text)}"
    yield ink.paragraph(f"{note.by}, {note.date}: {note.note}", INDENT)
    yield ink.paragraph(f"on: {note.said}", INDENT, "source")
