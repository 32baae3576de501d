"""What was said of the texts of the workspace, as pages show it at the place that it is said of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from plans.errors import InputError
from plans.reviewing import Note, Reviews
from plans.storing import find_workspace, load_ref, reviews_on


def reviews_of(proposal: str) -> Reviews:
    """Return what was said of the texts of a proposal; nothing where that cannot be read."""
    refs = find_workspace(Path()).revisions(proposal)
    try:
        return reviews_on(load_ref(f"{proposal}@{refs[-1]}")) if refs else Reviews()
    except InputError:
        return Reviews()


def notes_at(at: str, notes: Iterable[Note]) -> list[dict[str, Any]]:
    """Return what was noted of a place: a clause by its id, or one of its terms."""
    return [as_told(each) for each in notes if each.at == at]


def as_told(note: Note) -> dict[str, Any]:
    """Return a note as the pages have it: like a decision that decides nothing."""
    return {**note.model_dump(mode="json"), "decision": ""}


def said_of(proposal: str) -> Iterator[dict[str, Any]]:
    """Yield all that was said of the texts of a proposal."""
    kept = reviews_of(proposal)
    for note in kept.notes:
        yield as_told(note)
    for decision in kept.reviews:
        yield {"at": "", **decision.model_dump(mode="json")}
