"""What people said of the texts of a comparison: decisions on changes, and notes on places."""

from __future__ import annotations

from collections.abc import Iterable

from plans.diffing import Diff
from plans.model import Revision
from plans.reviewing import Decision, Note, Reviewed, keys_of, reviewed
from plans.storing import Loaded, reviews_on, reviews_path


def reviews_of(
    decisions: Iterable[Decision], diff: Diff, old: Revision, new: Revision
) -> dict[str, Reviewed]:
    """Return what was decided on changes of ``diff``, by their fingerprints."""
    found = reviewed(decisions)
    if not found:
        return {}
    keys = keys_of(diff.changes, old, new)
    return {
        change.fingerprint: found[key]
        for change, key in zip(diff.changes, keys, strict=True)
        if key in found
    }


def notes_of(texts: Iterable[Loaded]) -> tuple[Note, ...]:
    """Return what was noted of the proposals of ``texts``, each file of notes read once.

    Raises:
        InputError: a file of notes is wrong.
    """
    files = {reviews_path(each): each for each in texts}
    return tuple(note for each in files.values() for note in reviews_on(each).notes)
