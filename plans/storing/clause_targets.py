"""``REF:CLAUSE``, one clause of a revision, and ``A..B``, two texts in one word."""

from __future__ import annotations

import os
import re
from pathlib import Path

from plans.errors import AmbiguousRef
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


def parted_range(text: str) -> tuple[str, str] | None:
    """Return the two texts that ``A..B`` names; None if it is the name of one.

    Names hold dots themselves, ``../draft.docx``: where there are several places to part at, the
    one counts where both sides are there.

    Raises:
        AmbiguousRef: it can be parted in several ways.
    """
    if os.path.lexists(text):
        return None
    ways = [
        (text[: found.start()], text[found.start() + 2 :])
        for found in re.finditer(r"(?=\.\.)", text)
        if found.start() and found.start() + 2 < len(text)
    ]
    known = [way for way in ways if all(map(is_there, way))]
    if len(known) > 1:
        options = ", ".join(f"'{before}' '{after}'" for before, after in known)
        raise AmbiguousRef(f"'{text}' could be any of: {options}", hint="write two words")
    return next(iter(known or ways), None)
