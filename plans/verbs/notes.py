"""What people noted of the texts of a workspace, of one proposal, or of one place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from plans.errors import NotFound
from plans.results import NoteList, note_documents
from plans.reviewing import Note
from plans.storing import Loaded, find_workspace, load_ref, load_target, reviews_on


def notes(target: str = "") -> NoteList:
    """Return what was noted, the earliest first.

    Args:
        target: a ref, a path, or one with a place behind it; by default all of the workspace.

    Raises:
        InputError: there is no such text or place, or a file of notes is wrong.
    """
    if not target:
        return NoteList("", note_documents(_in_order(_of_all())))
    loaded, at = place_called(target)
    found: Iterable[Note] = reviews_on(loaded).notes
    if at:
        found = (each for each in found if _is_on(each, at, loaded))
    return NoteList(target, note_documents(_in_order(found)))


def place_called(target: str) -> tuple[Loaded, str]:
    """Return the text that ``target`` means and the place in it: a clause, or one of its terms.

    Raises:
        InputError: there is no such text or clause.
    """
    try:
        return load_target(target)
    except NotFound:
        clause, point, term = target.rpartition(".")
        if not point or ":" not in clause:
            raise
        loaded, id = load_target(clause)
        return loaded, f"{id}.{term}"


def _is_on(note: Note, at: str, text: Loaded) -> bool:
    """Whether a note is on a term, or on anything of a clause and of those below it."""
    if "." in at:
        return note.at == at
    return note.clause in {each.id for each in text.revision.places[at].clause.walk()}


def _of_all() -> Iterator[Note]:
    workspace = find_workspace(Path())
    for name in workspace.proposals:
        if revisions := workspace.revisions(name):
            yield from reviews_on(load_ref(f"{name}@{revisions[-1]}")).notes


def _in_order(notes: Iterable[Note]) -> list[Note]:
    return sorted(notes, key=lambda each: each.date)
