"""A text nobody prepared becomes a revision file."""

from __future__ import annotations

from pathlib import Path

from plans.results import Imported
from plans.storing import Loaded, load_ref


def import_file(
    path: Path, parent: str | None = None, *, propose: bool = False, partial: bool = False
) -> Imported:
    """Return ``path`` as a revision with ids, and how each clause was matched.

    Args:
        path: a file that some reader reads.
        parent: a ref or path whose clause ids and typed terms are taken over where they fit.
        propose: whether to propose typed terms from the prose.
        partial: whether the file tells only part of the text.

    Raises:
        InputError: the file or the parent cannot be read.
    """
    return import_text(load_ref(path), parent, propose=propose, partial=partial)


def import_text(
    read: Loaded, parent: str | None = None, *, propose: bool = False, partial: bool = False
) -> Imported:
    """Return a text that was read as ``import_file`` does.

    Raises:
        InputError: the parent cannot be read.
    """
    from plans.proposing import imported  # brings the tables for prose, needed here only

    older = load_ref(parent) if parent else None
    text = read.revision.model_copy(update={"partial": True}) if partial else read.revision
    revision, matches = imported(text, older.revision if older else None, proposing=propose)
    if older:
        located = older.located
        known = located.ref if located.proposal else located.path.name
        revision = revision.model_copy(update={"parent": known})
    return Imported(revision, matches, read.warnings)
