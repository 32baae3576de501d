"""A new revision made of amendments, or what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from plans.amending import Adoption
from plans.model import Registers
from plans.results.conflict import BareConflictDocument, bare_conflict
from plans.results.document import Document, handed, said
from plans.values import frozen


@frozen(slots=False)
class AmendmentAdoption(Document):
    """``plans amend adopt --format json``.

    Attributes:
        ref: the new revision.
        file: where it is written.
        base: the revision that the amendments change.
        chosen: ids of the amendments that are to be adopted.
        adoption: what comes of it.
        titles: of the clauses, by id.
    """

    called: ClassVar[str] = "an adoption"
    form: ClassVar[str] = "plans-adoption/1"

    ref: str
    file: str
    base: str
    chosen: tuple[str, ...]
    adoption: Adoption
    titles: Mapping[str, str]
    registers: Registers

    _ref = handed(
        "ref", "The new revision, which is there unless ``revision`` is null or it was a dry run."
    )
    _base = handed("base")

    @said("adopted")
    def _adopted(self) -> tuple[str, ...]:
        """Ids of the amendments that are in it; none if they conflict."""
        return self.chosen if self.adoption.revision else ()

    @said("rebased")
    def _rebased(self) -> list[str]:
        """Ids of open amendments that were written anew on the new revision."""
        return [each.amendment for each in self.adoption.rebased]

    @said("superseded")
    def _superseded(self) -> list[str]:
        """Ids of open amendments that have nothing left to change."""
        return [each.amendment for each in self.adoption.superseded]

    _stuck = handed(
        "stuck",
        "Open amendments that stay on the old revision, by id, each with why.",
        of="adoption.stuck",
    )

    @said("conflicts")
    def _conflicts(self) -> tuple[BareConflictDocument, ...]:
        """What the chosen amendments disagree on; ``inserts`` alone do not stop an adoption."""
        return tuple(map(bare_conflict, self.adoption.conflicts))

    _revision = handed(
        "revision",
        "The new revision as its file has it, null if the chosen amendments conflict.",
        of="adoption.revision",
    )
