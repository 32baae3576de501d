"""What sides disagree on, as a value: kept in the merged text, told to whoever asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from plans.merging.versions import Version, grouped, versions
from plans.phrasing import Draft
from plans.values import frozen


@frozen
class Conflict:
    """What sides disagree on.

    Attributes:
        clause: id of the clause in the merged revision, empty for the revision itself.
        term: id of the term, if it is one.
        kind: one of ``KINDS``.
        base: the value before, as files have it; None if there was none.
        sides: the value that each side that changed it wants; None for wanting it gone.
    """

    clause: str
    term: str | None
    kind: str
    base: Any
    sides: Mapping[str, Any]

    @property
    def disputed(self) -> bool:
        """Whether the sides cannot both have what they want."""
        return self.kind not in PEACEFUL

    @property
    def bracketed(self) -> bool:
        """Whether a bracket holds what each side wants; else a note says it."""
        return self.kind not in NOTED

    def wanted(self, order: Iterable[str]) -> tuple[Version[Any], ...]:
        """Return each value that is wanted with the sides that want it, the sides in ``order``."""
        return tuple(grouped({name: self.sides[name] for name in order if name in self.sides}))


# Both stand in the text, one after the other.
PEACEFUL = ("inserts",)
# What no bracket can hold: two numbers, two titles, and what is not in dispute.
NOTED = (*PEACEFUL, "label", "head")

KINDS = {
    "words": "the sides changed the same words",
    "heading": "the sides want different headings",
    "term": "the sides want different values",
    "delete-edit": "one side deletes what another changes",
    "inserts": "the sides put different clauses in the same place",
    "move": "the sides move it to different places",
    "label": "the sides number it differently",
    "alternative": "the sides changed the same bracket",
    "head": "the sides want different fields at the head of the revision",
}


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
