"""How amendments stand to their text and to each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar

from pydantic import Field

from plans.amending import Checked, Verdict
from plans.merging import Conflict
from plans.model import Registers
from plans.operations import UNSAID
from plans.patching import Misfitting
from plans.results.conflict import Before, ConflictClause, ConflictKind, ConflictTerm, Wanted
from plans.results.document import Document, Part, handed, said
from plans.values import frozen


@frozen
class MisfitDocument(Part):
    """Why an operation cannot be carried out."""

    operation: int
    """Which one, from 1; 0 if all can, and what comes of it is no revision."""
    message: str
    expected: Any
    """What the operation says it replaces; null if that is nothing or is not the matter."""
    found: Any
    """What is there instead; null if that is nothing or is not the matter."""


@frozen
class ClashDocument(Part):
    """What another amendment wants otherwise."""

    with_: Annotated[str, Field(description="The other amendment.")]
    clause: ConflictClause
    term: ConflictTerm
    kind: ConflictKind
    base: Before
    sides: Wanted


@frozen
class CheckedDocument(Part):
    """How one amendment stands."""

    amendment: str
    verdict: Verdict
    """``shifted`` if something had to give way; ``misfits`` if it cannot be carried out."""
    shifts: tuple[str, ...]
    """What gave way."""
    misfits: tuple[MisfitDocument, ...]
    conflicts: tuple[ClashDocument, ...]


@frozen(slots=False)
class AmendmentCheck(Document):
    """``plans amend check --format json``.

    Attributes:
        checked: what is to be said of each amendment.
        titles: of the clauses, by id.
        unreadable: what is wrong with the files of amendments that were left out.
    """

    called: ClassVar[str] = "a check of amendments"
    form: ClassVar[str] = "plans-amendment-check/1"
    rows: ClassVar[tuple[str, ...]] = ("amendments",)

    proposal: str
    checked: tuple[Checked, ...]
    titles: Mapping[str, str]
    registers: Registers
    unreadable: tuple[str, ...] = ()

    _proposal = handed("proposal")

    @said("amendments")
    def _amendments(self) -> tuple[CheckedDocument, ...]:
        return tuple(map(_checked, self.checked))


def _checked(each: Checked) -> CheckedDocument:
    clashes = ((clash.other, conflict) for clash in each.clashes for conflict in clash.conflicts)
    return CheckedDocument.drawn_from(
        each,
        amendment=each.amendment.amendment,
        misfits=tuple(map(_misfit, each.misfits)),
        conflicts=tuple(_clash(other, conflict) for other, conflict in clashes),
    )


def _misfit(misfit: Misfitting) -> MisfitDocument:
    return MisfitDocument(
        operation=misfit.number,
        message=misfit.message,
        expected=None if misfit.expected is UNSAID else misfit.expected,
        found=None if misfit.found is UNSAID else misfit.found,
    )


def _clash(other: str, conflict: Conflict) -> ClashDocument:
    return ClashDocument.drawn_from(conflict, with_=other, sides=dict(conflict.sides))
