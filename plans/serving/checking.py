"""What a helper says of the workspace: what is wrong with its files, each fault under its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from plans.errors import InputError
from plans.judging import LEVELS, Finding, schema_finding
from plans.serving.excerpts import excerpts
from plans.serving.wire import Message
from plans.storing import find_workspace
from plans.verbs.validate import validate
from plans.verbs.validate_all import validate_all


def problems(_files: Sequence[bytes], refs: Sequence[str]) -> Message:
    """Say what is wrong with these revisions, or with every file."""
    workspace = find_workspace(Path())
    found = _of(refs) if refs else validate_all(workspace)
    found = tuple(sorted(found, key=lambda each: LEVELS.index(each.level)))
    shown: list[dict[str, Any]] = [asdict(each) for each in excerpts(found)]
    return Message({"problems": shown, "found": len(found), "bundled": workspace.bundled})


def _of(refs: Sequence[str]) -> tuple[Finding, ...]:
    """Return what keeps these revisions from being read."""
    try:
        found = validate(*refs)
    except InputError as error:
        found = (schema_finding(error.problem),)
    return tuple(each for each in found if each.level == "error")
