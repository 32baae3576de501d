"""Which amendments apply, and which collide."""

from __future__ import annotations

from collections.abc import Sequence

from plans.amending import check
from plans.merging import Strict
from plans.natural import natural
from plans.results import AmendmentCheck
from plans.storing import (
    Stored,
    amendments_of,
    find_amendment,
    revisions_for,
    siblings,
    unreadable_amendments,
    workspace_for,
)
from plans.verbs._worded_amendments import NEEDED, amendments_only


def amend_check(
    refs: Sequence[str] = (), proposal: str | None = None, strict: Strict = "words"
) -> AmendmentCheck:
    """Return for each amendment whether it applies and what it collides with.

    Args:
        refs: amendments; without any, all open ones of the proposal.
        proposal: the proposal, where no amendments are named.
        strict: what two amendments may not both change.

    Raises:
        InputError: an amendment that is named cannot be read.
    """
    stored, known, name = _chosen(refs) if refs else _open(proposal)
    bases, lost = revisions_for(stored)
    found = check([each.id for each in stored], bases, amendments_only(known), strict, lost)
    titles = {clause.id: clause.title for base in bases.values() for clause in base.walk()}
    where = workspace_for()
    odd = () if refs or not name else unreadable_amendments(where, name)
    said = tuple(str(error) for _, error in odd)
    return AmendmentCheck(name, found, titles, where.registers(*NEEDED), said)


# Amendments to check, all that stand beside them by id, and the proposal.
_Asked = tuple[list[Stored], dict[str, Stored], str]


def _chosen(refs: Sequence[str]) -> _Asked:
    stored = [find_amendment(ref) for ref in refs]
    known = siblings(stored[0]) | {each.id: each for each in stored}
    return stored, known, stored[0].proposal


def _open(proposal: str | None) -> _Asked:
    workspace = workspace_for()
    name = proposal or workspace.settings.default or ""
    workspace.revisions(name)
    known = amendments_of(workspace, name)
    stored = [each for each in known.values() if each.amendment.open]
    stored.sort(key=lambda each: natural(each.id))
    return stored, known, name
