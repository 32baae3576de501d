"""Validate every file of a workspace, or one of them as validating all does."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import chain

from plans.errors import InputError
from plans.judging import Finding
from plans.storing import Located, Workspace, shared_files, shown_path, workspace_for
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


def validate_file(located: Located, workspace: Workspace) -> tuple[Finding, ...]:
    """Return every finding in a file: one that is shared in ``workspace``, or else a revision."""
    model = next((model for path, model in shared_files(workspace) if path == located.path), None)
    if model:
        return tuple(
            schema_findings(located.path, model, workspace) or _of_register(located, workspace)
        )
    return tuple(revision_findings(located, workspace))


def _of_register(located: Located, workspace: Workspace) -> list[Finding]:
    """Return what can be said of a shared file; nothing while another one cannot be read."""
    file = shown_path(located.path)
    with suppress(InputError):
        found = chain(shared_findings(workspace), amendment_findings(workspace, set()))
        return [each for each in found if each.origin and each.origin.file == file]
    return []
