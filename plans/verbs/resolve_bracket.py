"""A bracket is closed in the file that holds it."""

from __future__ import annotations

from pathlib import Path

from plans.merging import cuts_of
from plans.model import Revision
from plans.records import Records, Tabular
from plans.storing import (
    YAML,
    FileEdit,
    closed_in_text,
    encoded,
    held_in,
    load_ref,
    note_result,
    real_path,
    refuse_if_tabled,
    refuse_overwriting,
    refuse_to_write,
    rewritten,
    writing,
    written_as,
)
from plans.values import frozen
from plans.verbs._closing import Way as Way
from plans.verbs._closing import closed, dropped_terms


@frozen(slots=False)
class Resolved(Tabular):
    """A bracket that was closed.

    Attributes:
        edit: the file, as it was and as it is now.
        revision: what it says now.
        dropped: terms of the clause that were in dispute and that its new words do not settle.
    """

    edit: FileEdit
    revision: Revision
    dropped: tuple[str, ...]

    @property
    def path(self) -> Path:
        """The file."""
        return self.edit.path

    def records(self) -> Records:
        """Return a row for each clause as it is now."""
        return self.revision.records()


def resolve_bracket(
    ref: str,
    spot: str,
    *,
    take: str | None = None,
    text: str | None = None,
    keep_both: bool = False,
    output: Path | None = None,
) -> Resolved:
    """Close the bracket at ``spot``, ``clause``, ``clause.term`` or ``clause:2``, in a file.

    Raises:
        InputError: there is no such bracket, or the revision has been tabled.
    """
    source = load_ref(ref).located.path
    target = output or source
    with writing(target):
        made = resolution(ref, spot, Way(take, text, keep_both), output)
        made.edit.write()
        if not _is_same(target, source):
            note_result(target)
    return made


def resolution(ref: str, spot: str, way: Way, output: Path | None = None) -> Resolved:
    """Return what ``resolve_bracket`` would write.

    Raises:
        InputError: there is no such bracket, or the revision has been tabled.
    """
    loaded = load_ref(ref)
    target = output or loaded.located.path
    if output is None:
        refuse_if_tabled(loaded.located, loaded.workspace)
    in_text = output is None and target.suffix.lower() not in YAML
    in_place = _is_same(target, loaded.located.path)
    (refuse_overwriting if in_text else refuse_to_write)(target, in_place=in_place)
    before = held_in(target)
    where, made = closed(loaded.revision, spot, way)
    written: str | bytes
    if in_text:
        cuts = cuts_of(loaded.revision, where.clause, where.number, way.take, way.text)
        written = closed_in_text(loaded.located, cuts, made)
    elif output is None:
        written = rewritten(loaded.located, made)
    else:
        written = written_as(loaded.located, made)
    dropped = dropped_terms(where.clause, loaded.revision, made) if way.text else ()
    return Resolved(FileEdit(target, before, encoded(written)), made, dropped)


def _is_same(path: Path, other: Path) -> bool:
    return real_path(path) == real_path(other)
