"""The amendments of a proposal."""

from __future__ import annotations

from plans.results import AmendmentList
from plans.storing import amendments_of, shown_path, unreadable_amendments, workspace_for
from plans.verbs._worded_amendments import NEEDED, all_worded


def amend_list(proposal: str | None = None) -> AmendmentList:
    """Return the amendments of a proposal, of the default one if none is named.

    Raises:
        InputError: there is no such proposal.
    """
    workspace = workspace_for()
    name = proposal or workspace.settings.default or ""
    workspace.revisions(name)
    known = amendments_of(workspace, name)
    registers = workspace.registers(*NEEDED)
    found = all_worded(list(known.values()), registers)
    odd = tuple(shown_path(path) for path, _ in unreadable_amendments(workspace, name))
    return AmendmentList(name, found, registers, full=False, unreadable=odd)
