"""The tracked changes of a Word file: who made each, and which words came in or went out by it."""

from __future__ import annotations

from typing import Literal

from plans.drafting import Change, Mark, Marks
from plans.readers.docx._xml import Element, w

Kind = Literal["insertion", "deletion", "move", "renumbering"]

_KINDS: dict[str, tuple[Kind, bool]] = {
    "ins": ("insertion", True),
    "del": ("deletion", False),
    "moveFrom": ("move", False),
    "moveTo": ("move", True),
    "cellIns": ("insertion", True),
    "cellDel": ("deletion", False),
}
MARKS = {w(name): how for name, how in _KINDS.items()}


class Changes:
    """The changes that were met so far; equal ones in a row are one change of the author."""

    def __init__(self) -> None:
        self._found: list[Change] = []
        self._moves: set[Change] = set()

    @property
    def all(self) -> tuple[Change, ...]:
        """The changes in their order."""
        return tuple(self._found)

    def mark(self, element: Element) -> Mark:
        """Return the change that ``element``, as ``w:ins``, is."""
        kind, brings = MARKS[element.tag]
        return Mark(self.of(element, kind), brings)

    def of(self, element: Element, kind: Kind) -> Change:
        """Return the change of a ``kind`` whose author and day ``element`` names."""
        author = " ".join(element.get(w("author"), "").split())
        made = Change(kind, author, element.get(w("date"), "").strip())
        # What was moved is met twice: where it went and where it came from.
        if made not in self._moves and made not in self._found[-1:]:
            self._found.append(made)
        if kind == "move":
            self._moves.add(made)
        return made

    def around(self, properties: Element | None) -> Marks:
        """Return the changes that the end of a paragraph, a row or a cell stands in.

        Some programs mark a paragraph inserted and its words moved here; either says that it came.
        """
        found = () if properties is None else properties
        return tuple(self.mark(each) for each in found if each.tag in MARKS)
