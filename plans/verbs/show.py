"""One revision, or one clause of it, to look at."""

from __future__ import annotations

from pathlib import Path

from plans.results import Shown
from plans.storing import load_target
from plans.verbs._reviews import notes_of


def show(target: str | Path, *, notes: bool = False) -> Shown:
    """Return the revision ``target`` means, or with ``REF:CLAUSE`` that clause of it.

    Args:
        target: a ref, a path, or one with a clause behind it.
        notes: tell what people noted of it.

    Raises:
        NotFound: no such revision or clause.
    """
    loaded, clause = load_target(target)
    revision = loaded.revision
    clauses = (revision.places[clause].clause,) if clause else revision.clauses
    workspace = loaded.workspace
    proposal = loaded.located.proposal
    title = workspace.card(proposal).title if proposal else ""
    registers = workspace.registers("parties", "issues", "sources")
    noted = notes_of([loaded]) if notes else ()
    return Shown(loaded.identity, revision, clauses, registers, title, noted)
