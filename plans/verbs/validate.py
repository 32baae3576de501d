"""Validate revisions: schema first, then every rule."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from plans.judging import Finding
from plans.storing import default_refs, locate, shared_files, workspace_for
from plans.verbs._revision_findings import revision_findings


def validate(*refs: str | Path) -> tuple[Finding, ...]:
    """Return every finding in the named revisions; with no names, in the default proposal.

    Raises:
        InputError: a ref means nothing, or a file cannot be read as text.
    """
    refs = refs or default_refs(workspace_for())
    return tuple(found for ref in refs for found in revision_findings(*locate(ref)))


def checked_files(refs: Sequence[str | Path], *, everything: bool) -> int:
    """Return how many files a call of ``validate`` with these arguments looks at."""
    where = workspace_for()
    if not everything:
        return len(refs or default_refs(where))
    return len(where.refs) + sum(os.path.lexists(path) for path, _ in shared_files(where))
