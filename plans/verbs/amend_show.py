"""Chosen amendments, as sentences."""

from __future__ import annotations

from collections.abc import Sequence

from plans.results import AmendmentList
from plans.storing import find_amendment, workspace_for
from plans.verbs._worded_amendments import NEEDED, all_worded


def amend_show(refs: Sequence[str]) -> AmendmentList:
    """Return amendments with the sentences that they come to.

    Raises:
        InputError: there is no such amendment.
    """
    stored = [find_amendment(ref) for ref in refs]
    registers = workspace_for().registers(*NEEDED)
    return AmendmentList(stored[0].proposal, all_worded(stored, registers), registers)
