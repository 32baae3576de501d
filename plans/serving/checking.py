"""What a helper says of the workspace: what is wrong with its files, each fault under its line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from plans.errors import InputError
from plans.judging import LEVELS, Finding, schema_finding
from plans.serving.excerpts import Excerpt, excerpts
from plans.serving.noted import notes_at, reviews_of
from plans.serving.open_brackets import brackets
from plans.serving.wire import Message
from plans.storing import find_workspace, shown_path
from plans.verbs.validate import validate
from plans.verbs.validate_all import validate_all


def problems(_files: Sequence[bytes], refs: Sequence[str]) -> Message:
    """Say what is wrong with these revisions, or with every file."""
    workspace = find_workspace(Path())
    found = _of(refs) if refs else validate_all(workspace)
    found = tuple(sorted(found, key=lambda each: LEVELS.index(each.level)))
    texts = {shown_path(workspace.resolve(ref).path): ref for ref in workspace.refs}
    shown = [{**asdict(each), **_placed(each, texts)} for each in excerpts(found)]
    return Message({"problems": shown, "found": len(found), "bundled": workspace.bundled})


def counts(_files: Sequence[bytes]) -> Message:
    """Return each fault, and how many brackets are open and how many notes are kept."""
    workspace = find_workspace(Path())
    faults = [_fault(each) for each in validate_all(workspace)]
    opened = sum(len(each["brackets"]) for each in brackets(()).says["texts"])
    kept = [reviews_of(name) for name in workspace.proposals]
    noted = sum(len(each.notes) + len(each.reviews) for each in kept)
    return Message({"faults": faults, "brackets": opened, "notes": noted})


def _placed(fault: Excerpt, refs: Mapping[str, str]) -> dict[str, Any]:
    """Return which clause of which text a fault is in, with what was noted of that."""
    ref = refs.get(fault.file, "") if fault.clause else ""
    notes = reviews_of(ref.partition("@")[0]).notes if ref else ()
    return {"ref": ref, "notes": notes_at(fault.clause, notes)}


def _fault(finding: Finding) -> str:
    """Return what tells a fault from another, wherever its line moves."""
    file = finding.origin.file if finding.origin else ""
    return "\n".join((finding.rule, file, finding.clause or "", finding.message))


def _of(refs: Sequence[str]) -> tuple[Finding, ...]:
    """Return what keeps these revisions from being read."""
    try:
        found = validate(*refs)
    except InputError as error:
        found = (schema_finding(error.problem),)
    return tuple(each for each in found if each.level == "error")
