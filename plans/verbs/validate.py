"""Validate revisions: schema first, then every rule."""

from __future__ import annotations

from pathlib import Path

from plans.judging import Finding
from plans.storing import default_refs, locate, workspace_for
from plans.verbs._revision_findings import revision_findings


def validate(*refs: str | Path) -> tuple[Finding, ...]:
    """Return every finding in the named revisions; with no names, in the default proposal.

    Raises:
        InputError: a ref means nothing, or a file cannot be read as text.
    """
    refs = refs or default_refs(workspace_for())
    return tuple(found for ref in refs for found in revision_findings(*locate(ref)))
