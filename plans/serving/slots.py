"""A slot of the desk: a file in hand, or a revision of the workspace."""

from __future__ import annotations

from typing import Literal

from plans.values import frozen

SIDES = ("before", "after")

Tracked = Literal["", "accepted", "rejected"]


@frozen
class Slot:
    """One side of a comparison.

    Attributes:
        name: what the file is called; of a revision its ref.
        data: its bytes.
        is_ref: whether it is a revision of the workspace.
        tracked: how its tracked changes are read; empty where nobody said.
        partial: whether it tells only part of the text, and what it leaves out stands.
    """

    name: str = ""
    data: bytes = b""
    is_ref: bool = False
    tracked: Tracked = ""
    partial: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing was given."""
        return not (self.name or self.data)

    def says(self) -> dict[str, object]:
        """Return all but the bytes."""
        return {
            "name": self.name,
            "is_ref": self.is_ref,
            "tracked": self.tracked,
            "partial": self.partial,
        }
