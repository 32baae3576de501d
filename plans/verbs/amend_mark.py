"""An amendment is tabled, withdrawn or rejected."""

from __future__ import annotations

from plans.amending import BECOMES, Amendment, AmendmentStatus
from plans.errors import InputError
from plans.storing import LOCK, find_amendment, refuse_bundled, save, workspace_for, writing


def amend_mark(ref: str, status: AmendmentStatus) -> Amendment:
    """Table, withdraw or reject an amendment, and return it.

    Raises:
        InputError: there is none, or it is past that.
    """
    stored = find_amendment(ref)
    refuse_bundled(workspace_for(stored.path))
    # Whoever adopts has read them all, and would write what it read over what we write.
    with writing(stored.path.parent / LOCK), writing(stored.path):
        stored = find_amendment(ref)
        now = stored.amendment.status
        if status not in BECOMES.get(now, ()):
            raise InputError(f"'{stored.id}' is {now} and cannot become {status}")
        made = stored.amendment.model_copy(update={"status": status})
        save(made, stored.path)
    return made
