"""A note on a place in a text, kept with the decisions on its proposal."""

from __future__ import annotations

from pathlib import Path

from plans.errors import InputError, NotFound, did_you_mean
from plans.model import Registers, Revision
from plans.reviewing import Note
from plans.storing import FileEdit, Loaded, noted_file, reviews_path
from plans.verbs._drafts import checked_day, checked_name
from plans.verbs.review import called

# So much of what stands at the place is kept, for when it is no longer there.
_SAID = 200


def add_note(text: Loaded, at: str, *, by: str, date: str, words: str) -> Path:
    """Keep a note on a place, and return the file that it is kept in.

    Raises:
        InputError: as ``note``, or the file cannot be written.
    """
    # Whoever only shows what would be written needs nothing that writes.
    from plans.storing import writing

    path = reviews_path(text)
    with writing(path):
        note(text, at, by=by, date=date, words=words).write()
    return path


def note(text: Loaded, at: str, *, by: str, date: str, words: str) -> FileEdit:
    """Return what a note on a place would write.

    Args:
        text: where the place was seen.
        at: a clause by its id, or one of its terms: ``clause.term``.
        by: who notes it.
        date: when.
        words: in which words.

    Raises:
        InputError: there is no such place, nobody says it or says nothing, or there is no
            workspace to keep it in.
    """
    who, when = checked_name(by), checked_day(date)
    if not words.strip():
        raise InputError("the note is empty", hint="say something")
    said = words_at(at, text.revision, text.workspace.registers("parties"))
    cut = said if len(said) <= _SAID else f"{said[: _SAID - 1]}…"
    made = Note(at=at, by=who, date=when, note=words.strip(), said=cut, text=called(text))
    return noted_file(text, made)


def words_at(at: str, revision: Revision, registers: Registers) -> str:
    """Return what stands at a place.

    Raises:
        NotFound: there is no such place.
    """
    id, point, term = at.partition(".")
    place = revision.places.get(id)
    if place is None:
        raise NotFound(f"no clause is called '{id}'", hint=did_you_mean(id, revision.places))
    clause = place.clause
    if not point:
        return " ".join(f"{clause.heading} {clause.prose}".split()) or id
    if term not in clause.terms:
        hint = did_you_mean(term, clause.terms)
        raise NotFound(f"'{id}' has no term called '{term}'", hint=hint)
    return clause.terms[term].phrase(registers.name_of)
