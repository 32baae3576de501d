"""Validate every file of a workspace."""

from __future__ import annotations

import os

from plans.judging import Finding
from plans.storing import Workspace, shared_files, workspace_for
from plans.verbs._amendment_findings import amendment_findings
from plans.verbs._revision_findings import revision_findings, schema_findings
from plans.verbs._shared_findings import shared_findings


def validate_all(workspace: Workspace | None = None) -> tuple[Finding, ...]:
    """Return every finding in every file of the workspace, registers included."""
    where = workspace or workspace_for()
    found: list[Finding] = []
    for path, model in shared_files(where):
        if os.path.lexists(path):
            found += schema_findings(path, model, where)
    if not found:
        found += shared_findings(where)
    named = {finding.origin.file for finding in found if finding.origin}
    found += amendment_findings(where, named)
    for ref in where.refs:
        found += revision_findings(where.resolve(ref), where)
    return tuple(found)
