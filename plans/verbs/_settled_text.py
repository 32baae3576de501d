"""Which text is open, and in which its brackets are closed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from plans.errors import InputError
from plans.model import Registers, Revision
from plans.results import Settling
from plans.storing import Loaded, Workspace, load_ref, read_revision


def settled_text(
    texts: Sequence[Loaded], workspace: Workspace, registers: Registers, ref: str | Path | None
) -> Settling:
    """Return the latest of ``texts`` with something open, and the text in which that is closed.

    Args:
        texts: those that are compared.
        workspace: where later revisions are looked for.
        registers: what parties are called.
        ref: the text in which brackets are closed; by default the newest revision made from it.

    Raises:
        InputError: nothing is open in any of the texts.
    """
    opened = [each for each in texts if any(one.is_disputed for one in each.revision.walk())]
    if not opened:
        raise InputError("nothing is open in these texts", hint="--compromise needs brackets")
    latest = max(opened, key=lambda each: (each.revision.date or "9999", each.identity.ref))
    if ref is not None:
        found = load_ref(ref)
        return Settling(latest.identity.ref, found.identity.ref, found.revision, registers)
    made = _made_from(latest, workspace)
    newest = made[-1] if made else latest.identity.ref
    revision = read_revision(workspace, newest) if made else latest.revision
    return Settling(latest.identity.ref, newest, revision, registers)


def _made_from(text: Loaded, workspace: Workspace) -> list[str]:
    """Return the later revisions of the same proposal that were made from ``text``, in order."""
    proposal, found = text.identity.proposal, [text.identity.ref]
    names = workspace.revisions(proposal) if proposal in workspace.proposals else ()
    for name in names:
        ref = f"{proposal}@{name}"
        parent = _parent(read_revision(workspace, ref), proposal)
        if parent in found and ref not in found:
            found.append(ref)
    return found[1:]


def _parent(revision: Revision, proposal: str) -> str:
    parent = revision.parent or ""
    return parent if "@" in parent else f"{proposal}@{parent}"
