"""A merge with what a reader needs to follow it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from plans.diffing import Identity
from plans.merging import KINDS, Conflict, Merge, Strict
from plans.model import Registers, Revision
from plans.results.conflict import Before, ConflictClause, ConflictKind, ConflictTerm, Wanted
from plans.results.document import Document, Part, handed, said
from plans.results.identity import IdentityDocument, identity_document
from plans.values import frozen


@frozen
class ConflictDocument(Part):
    """A conflict as a reader needs it."""

    clause: ConflictClause
    term: ConflictTerm
    kind: ConflictKind
    label: str
    """Printed number, with those above it."""
    heading: str
    """Heading, or else the first words of the text."""
    message: str
    base: Before
    sides: Wanted


@frozen(slots=False)
class Merged(Document):
    """``plans merge --format json``.

    Attributes:
        merge: the outcome.
        base: the revision that all sides started from.
        base_identity: how it is called.
        sides: how each side is called, by its name in the merge.
        texts: each side's revision, by its name in the merge.
        strict: what two sides may not both change.
        registers: names of parties and the rest.
        strangers: the sides that are no party, where parties are registered.
    """

    called: ClassVar[str] = "a merge"
    form: ClassVar[str] = "plans-merge/1"
    rows: ClassVar[tuple[str, ...]] = ("conflicts",)

    merge: Merge
    base: Revision
    base_identity: Identity
    sides: Mapping[str, Identity]
    texts: Mapping[str, Revision]
    strict: Strict
    registers: Registers
    strangers: tuple[str, ...] = ()

    def taken_from(self, side: str) -> tuple[str, ...]:
        """Return the clauses that were taken over from ``side``, as a reader finds them."""
        return tuple(map(self._called, self.merge.taken.get(side, ())))

    def _called(self, id: str) -> str:
        there = self.merge.revision.places.get(id)
        place = there or self.base.places[id]
        name = place.label or place.clause.title
        return name if there else f"{name} (taken out)"

    def place_of(self, conflict: Conflict) -> tuple[str, str]:
        """Return the printed number and the title of the clause in dispute."""
        place = self.merge.revision.places.get(conflict.clause)
        if place is None:
            return "", conflict.clause or "head of the revision"
        return place.label, place.clause.title

    _clean = handed("clean", "Whether nothing is in dispute.", of="merge.clean")
    _strict = handed("strict", "What two sides may not both change.")

    @said("base")
    def _base(self) -> IdentityDocument:
        return identity_document(self.base_identity)

    @said("sides")
    def _sides(self) -> dict[str, IdentityDocument]:
        """Each side by the name that brackets and conflicts call it by."""
        return {name: identity_document(side) for name, side in self.sides.items()}

    @said("taken")
    def _taken(self) -> dict[str, tuple[str, ...]]:
        """By side the ids of the clauses that it changed, put in, moved or took out, undisputed."""
        return {name: self.merge.taken.get(name, ()) for name in self.sides}

    @said("conflicts")
    def _conflicts(self) -> tuple[ConflictDocument, ...]:
        return tuple(map(self._conflict, self.merge.conflicts))

    _revision = handed(
        "revision",
        "The merged revision as its file has it; what is in dispute is bracketed.",
        of="merge.revision",
    )

    def _conflict(self, conflict: Conflict) -> ConflictDocument:
        label, heading = self.place_of(conflict)
        wanted = {name: conflict.sides[name] for name in self.sides if name in conflict.sides}
        message = KINDS[conflict.kind]
        return ConflictDocument.drawn_from(
            conflict, label=label, heading=heading, message=message, sides=wanted
        )
