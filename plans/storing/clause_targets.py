"""``REF:CLAUSE``: a revision, or one clause of it."""

from __future__ import annotations

import os
from pathlib import Path

from plans.storing.clause_names import clause_called
from plans.storing.git_refs import names_a_revision
from plans.storing.loading import Loaded, is_there, load_ref
from plans.storing.paths import looks_like_path


def load_target(target: str | Path) -> tuple[Loaded, str]:
    """Return the revision that ``target`` means and the id of the clause, empty for all of it.

    Raises:
        NotFound: no such revision or clause.
        InputError: the revision cannot be read.
    """
    ref, clause = _parted(str(target))
    loaded = load_ref(ref)
    return loaded, clause_called(clause, loaded.revision) if clause else ""


def _parted(target: str) -> tuple[str, str]:
    if looks_like_path(target) and os.path.exists(target):  # noqa: PTH110 (Path.exists can raise)
        return target, ""
    ref, _, clause = target.rpartition(":")
    # What a revision of ours is called goes first: ``v1:nato`` is a clause before a git ref.
    if not ref or (not is_there(ref) and (is_there(clause) or names_a_revision(ref))):
        return target, ""
    return ref, clause
