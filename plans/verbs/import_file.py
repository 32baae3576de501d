"""A text nobody prepared becomes a revision file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from plans.readers import importer_for
from plans.reading import read_text
from plans.results import Imported
from plans.storing import load_ref, shown_path


def import_file(path: Path, parent: str | None = None) -> Imported:
    """Return ``path`` as a revision with proposed ids and terms, and how each clause was matched.

    Args:
        path: a file some importer reads.
        parent: a ref or path whose clause ids and typed terms are taken over where they fit.

    Raises:
        InputError: the file or the parent cannot be read.
    """
    from plans.proposing import inherit  # brings the tables for prose, needed here only

    name = shown_path(path)
    read = importer_for(path.name).read(read_text(path, name), name)
    older = load_ref(parent) if parent else None
    revision, matches = inherit(read, older.revision if older else None)
    if older:
        located = older.located
        name = located.ref if located.proposal else located.path.name
        revision = revision.model_copy(update={"parent": name})
    return replace(Imported(revision, matches), source=name)
