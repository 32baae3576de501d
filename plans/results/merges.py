"""What patches, merges and brackets come to: plain frozen values for the formats to show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from plans.diffing import Identity
from plans.merging import Bracket, Merge, Strict
from plans.model import Registers, Revision
from plans.results.document import Document


@dataclass(frozen=True)
class Merged(Document):
    """A merge with what a reader needs to follow it.

    Attributes:
        merge: the outcome.
        base: the revision that all sides started from.
        base_identity: how it is called.
        sides: how each side is called, by its name in the merge.
        texts: each side's revision, by its name in the merge.
        strict: what two sides may not both change.
        registers: names of parties and the rest.
    """

    called: ClassVar[str] = "a merge"
    merge: Merge
    base: Revision
    base_identity: Identity
    sides: Mapping[str, Identity]
    texts: Mapping[str, Revision]
    strict: Strict
    registers: Registers


@dataclass(frozen=True)
class BracketStatus(Document):
    """The brackets of a revision that are still open."""

    called: ClassVar[str] = "the open brackets"
    identity: Identity
    revision: Revision
    brackets: tuple[Bracket, ...]
    registers: Registers

    @property
    def clauses(self) -> int:
        """How many clauses the revision has."""
        return len(self.revision.places)
