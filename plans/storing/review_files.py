"""The file of decisions on changes and notes on places: of a proposal, or beside loose texts."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from plans.model import plain
from plans.reading import read_model, read_text
from plans.reviewing import Decision, Note, Reviews
from plans.storing.file_edits import FileEdit, held_in
from plans.storing.loading import Loaded
from plans.storing.paths import own_file, shown_path
from plans.storing.workspace import REVIEWS

# A folder of somebody's own may hold a reviews.yaml that is none of ours.
LOOSE = f"plans.{REVIEWS}"
_HEAD = (
    "# What people decided on changes and noted of places; rows are added, and none is taken out.\n"
)


def reviews_path(after: Loaded) -> Path:
    """Return where decisions on changes that lead to ``after`` are kept, there or not."""
    located, workspace = after.located, after.workspace
    if located.proposal:
        path = workspace.folder / located.proposal / REVIEWS
        return own_file(path, workspace.folder, workspace.root)
    return located.path.with_name(LOOSE)


def decisions_on(after: Loaded) -> tuple[Decision, ...]:
    """Return what was decided on changes that lead to ``after``, the earliest first.

    Raises:
        InputError: the file cannot be read, or is no file of decisions.
    """
    return reviews_on(after).reviews


def reviews_on(after: Loaded) -> Reviews:
    """Return what was decided on changes that lead to ``after``, and noted of it or another text.

    Raises:
        InputError: as ``decisions_on``.
    """
    path = reviews_path(after)
    return _read(path) if os.path.lexists(path) else Reviews()


def add_decisions(after: Loaded, made: Sequence[Decision]) -> Path:
    """Keep ``made`` behind all that was decided before, and return the file.

    Raises:
        InputError: the file is wrong, another command is writing it, or it cannot be written.
    """
    # Whoever reads what was decided need not wait for what writes.
    from plans.storing.file_locks import writing

    path = reviews_path(after)
    with writing(path):
        decided_file(after, made).write()
    return path


def decided_file(after: Loaded, made: Sequence[Decision]) -> FileEdit:
    """Return the file with ``made`` behind all that was decided before.

    Raises:
        InputError: the file is wrong, or there is no workspace to keep it in.
    """
    return _with_more(after, Reviews(reviews=tuple(made)))


def noted_file(text: Loaded, made: Note) -> FileEdit:
    """Return the file with ``made`` behind all that was noted before.

    Raises:
        InputError: as ``decided_file``.
    """
    return _with_more(text, Reviews(notes=(made,)))


def _with_more(text: Loaded, more: Reviews) -> FileEdit:
    from plans.storing.file_writes import encoded  # whoever only reads needs no lock
    from plans.storing.write_permissions import refuse_bundled
    from plans.writing import dump_plain, edited_yaml

    if text.located.proposal:
        refuse_bundled(text.workspace)
    path = reviews_path(text)
    before = held_in(path)
    if before is None:
        return FileEdit(path, None, encoded(_HEAD + dump_plain(_plain(more))))
    name, kept = shown_path(path), _read(path)
    all = Reviews(reviews=(*kept.reviews, *more.reviews), notes=(*kept.notes, *more.notes))
    return FileEdit(path, before, encoded(edited_yaml(read_text(path, name), _plain(all), name)))


def _read(path: Path) -> Reviews:
    name = shown_path(path)
    return read_model(read_text(path, name), Reviews, name)


def _plain(reviews: Reviews) -> object:
    data = reviews.model_dump(mode="json", exclude_none=True)
    return plain({name: rows for name, rows in data.items() if rows})
