"""A bracket of a text that stays as it is: it is closed in the draft that follows."""

from __future__ import annotations

from plans.errors import InputError
from plans.storing import (
    FileEdit,
    encoded,
    held_in,
    load_ref,
    next_revision,
    refuse_bundled,
    shown_path,
    written_as,
)
from plans.values import frozen
from plans.verbs._closing import Way, closed, dropped_terms
from plans.verbs._drafts import draft_of


@frozen
class Continued:
    """A bracket of a text that stays as it is, closed in the draft that follows.

    Attributes:
        edit: the new file.
        start: what it would hold with the bracket still open: a copy of the text before.
        number: what the draft is called.
        dropped: as in ``Resolved``.
    """

    edit: FileEdit
    start: bytes
    number: str
    dropped: tuple[str, ...]


def resolve_in_next(ref: str, spot: str, way: Way) -> Continued:
    """Return the next draft of a proposal: its last text, which stays as it is, less a bracket.

    Raises:
        InputError: there is no such bracket, or it is not the last text of a proposal of this
            workspace.
    """
    from plans.writing import edited

    loaded = load_ref(ref)
    located, workspace = loaded.located, loaded.workspace
    refuse_bundled(workspace)
    last = f"{located.proposal}@{workspace.revisions(located.proposal)[-1]}"
    if located.ref != last:
        hint = f"close it in the text that follows, or start another draft: plans new --from {ref}"
        raise InputError(f"{located.ref} is no draft and stays as it is", hint=hint)
    number = next_revision(workspace, located.proposal)
    draft = draft_of(loaded, located.proposal, number)
    where, made = closed(draft, spot, way)
    path = workspace.folder / located.proposal / f"{number}.yaml"
    start = written_as(located, draft)
    after = encoded(edited(start, made, shown_path(path)))
    dropped = dropped_terms(where.clause, draft, made) if way.text else ()
    return Continued(FileEdit(path, held_in(path), after), encoded(start), number, dropped)
