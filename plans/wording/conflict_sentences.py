"""What the sides of a conflict did, in a sentence by name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from plans.merging import KINDS, Conflict
from plans.model import WORDS, Clause, Part, fields_of
from plans.results import Merged
from plans.terms import listed
from plans.wording.citing import counted
from plans.wording.typography import capital

KIND_NAMES = {
    "words": "same words",
    "heading": "headings",
    "term": "values",
    "delete-edit": "deleted and changed",
    "inserts": "two inserts",
    "move": "places",
    "label": "numbers",
    "alternative": "same bracket",
    "head": "head of the revision",
}


def sentence(conflict: Conflict, result: Merged) -> str:
    """Return in one sentence what the sides did, by name."""
    name_of = result.registers.name_of
    acting = tuple(name for name in result.sides if name in conflict.sides)
    gone = tuple(name for name in acting if conflict.sides[name] is None)
    if conflict.kind == "delete-edit" and 0 < len(gone) < len(acting):
        others = tuple(name for name in acting if name not in gone)
        takes = "takes out" if len(gone) == 1 else "take out"
        who, whom = listed(gone, name_of), listed(others, name_of)
        return f"{who} {takes} what {whom} {_does(conflict, others)}."
    # A name stays as it is written, at the beginning of a sentence too.
    said = capital(KINDS.get(conflict.kind, conflict.kind))
    names = listed(acting, name_of)
    return said.replace("The sides", names, 1).replace("the sides", names, 1) + "."


def merge_verdict(result: Merged) -> str:
    """Return in a sentence what a merge came to: how much is in dispute, and where that stands."""
    clauses = counted(len(result.merge.revision.places), "clause")
    disputed = result.merge.disputed
    noted = len(result.merge.conflicts) - len(disputed)
    more = f"; {counted(noted, 'note')} on what was put in at one place" if noted else ""
    if not disputed:
        return f"Clean: {clauses}, nothing in dispute{more}."
    return f"{counted(len(disputed), 'conflict')} in {clauses}; {held_in(disputed)}{more}."


def held_in(disputed: Sequence[Conflict]) -> str:
    """Return where the text says what is in dispute: in brackets, or in notes."""
    bracketed = sum(each.bracketed for each in disputed)
    if bracketed == len(disputed):
        return "each is bracketed with its sides"
    if not bracketed:
        return "each is noted, and nothing is bracketed"
    return f"{bracketed} bracketed with their sides, {len(disputed) - bracketed} noted"


def _does(conflict: Conflict, others: tuple[str, ...]) -> str:
    """Return what those who do not take a clause out do with it."""
    kept = all(says(conflict.sides[name]) == says(conflict.base) for name in others)
    return ("keep" if kept else "change") + ("s" if len(others) == 1 else "")


def says(value: Any) -> Any:
    """Return what a clause says, its support and notes apart."""
    if not isinstance(value, dict) or "id" not in value:
        return value
    return [value.get(name) for name in fields_of(Clause, *WORDS, Part.TERMS)]
