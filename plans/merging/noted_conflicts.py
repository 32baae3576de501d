"""Conflicts that no bracket can hold, said in notes: two numbers, two inserts, two titles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from plans.merging.conflicts import Conflict
from plans.merging.versions import versions
from plans.phrasing import Draft

_SAYING = {
    "label": "numbered differently",
    "inserts": "put in at the same place",
    "head": "not agreed",
}


def note_in(draft: Draft, conflicts: Iterable[Conflict]) -> None:
    """Note in ``draft`` what is in dispute and cannot stand in brackets."""
    for each in conflicts:
        if each.bracketed:
            continue
        said = "; ".join(
            f"{' and '.join(version.names)} {_briefly(version.value)}"
            for version in versions(each.sides)
        )
        note = f"{_SAYING[each.kind]}: {said}"
        node = draft.nodes[each.clause] if each.clause else draft.head
        known = node.get("notes", [])
        known = [known] if isinstance(known, str) else list(known)
        if note not in known:
            node["notes"] = [*known, note]


def _briefly(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(each["id"] for each in value)
    return str(value or "without a number")
