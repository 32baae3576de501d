"""One revision, or one clause of it, to look at."""

from __future__ import annotations

import os
from pathlib import Path

from plans.errors import InputError, NotFound, did_you_mean
from plans.results import Shown
from plans.storing import load_ref, locate, looks_like_path, names_a_revision


def show(target: str | Path) -> Shown:
    """Return the revision ``target`` means, or with ``REF:CLAUSE`` that clause of it.

    Raises:
        NotFound: no such revision or clause.
    """
    ref, clause = _parted(str(target))
    loaded = load_ref(ref)
    revision = loaded.revision
    clauses = revision.clauses
    if clause:
        if clause not in revision.places:
            hint = did_you_mean(clause, revision.places)
            raise NotFound(f"{ref} has no clause '{clause}'", hint=hint)
        clauses = (revision.places[clause].clause,)
    workspace = loaded.workspace
    proposal = loaded.located.proposal
    title = workspace.card(proposal).title if proposal else ""
    registers = workspace.registers("parties", "issues", "sources")
    return Shown(loaded.identity, revision, clauses, registers, title)


def _parted(target: str) -> tuple[str, str]:
    if looks_like_path(target) and os.path.exists(target):  # noqa: PTH110 (Path.exists can raise)
        return target, ""
    ref, _, clause = target.rpartition(":")
    if not ref or (not _is_known(ref) and (_is_known(clause) or names_a_revision(ref))):
        return target, ""
    return ref, clause


def _is_known(ref: str) -> bool:
    """Say whether a revision of ours is called that: ``v1:nato`` is a clause before a git ref."""
    try:
        located, _ = locate(ref)
        return located.blob is not None or os.path.lexists(located.path)
    except InputError:
        return False
