"""Amendments that cannot be read, or do not apply to the text that they are written on."""

from __future__ import annotations

from collections.abc import Iterator

from plans.amending import check
from plans.errors import Origin
from plans.judging import Finding, schema_finding
from plans.storing import (
    Stored,
    Workspace,
    amendments_of,
    revisions_for,
    shown_path,
    unreadable_amendments,
)

DOES_NOT_APPLY = "amendment-does-not-apply"


def amendment_findings(workspace: Workspace, known_problems: set[str]) -> Iterator[Finding]:
    """Yield what is wrong with the amendments of a workspace, each under its file.

    Args:
        workspace: where they are.
        known_problems: the files that something has been said of already.
    """
    for proposal in workspace.proposals:
        for path, error in unreadable_amendments(workspace, proposal):
            if shown_path(path) not in known_problems:
                yield schema_finding(error.problem, shown_path(path))
        yield from _misfits(amendments_of(workspace, proposal))


def _misfits(known: dict[str, Stored]) -> Iterator[Finding]:
    stored = [each for each in known.values() if each.amendment.open]
    bases, lost = revisions_for(stored)
    amendments = {id: each.amendment for id, each in known.items()}
    for each in stored:
        # One at a time: whether two of them collide is no fault of either.
        (checked,) = check([each.id], bases, amendments, lost=lost)
        for misfit in checked.misfits:
            hint = f"plans amend check {each.proposal}@{each.id}"
            message = f"'{each.id}' does not apply: {misfit.message}"
            yield Finding(DOES_NOT_APPLY, "error", message, hint, Origin(shown_path(each.path)))
