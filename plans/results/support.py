"""What stands behind an origin: date, parties, sources, attestation and amendments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.model import Clause
from plans.terms import Evidence
from plans.values import frozen

if TYPE_CHECKING:
    from plans.amending import Amendment
    from plans.operations import Operation
    from plans.tracing import Blame, BlamedClause, BlamedValue, Origin, Step


@frozen(slots=False)
class Support:
    """On whose word a value stands where it came from."""

    ref: str
    date: str
    parties: tuple[str, ...]
    attestations: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def carried(self) -> bool:
        """Whether the revision's own sources say nothing of it."""
        return self.attestations == ("carried",)


def supported_by(blame: Blame, blamed: BlamedClause, value: BlamedValue) -> Support:
    """Return the support of ``value`` of ``blamed`` at its origin."""
    step = blame.chain[value.origin.ref]
    clause = step.edition.clause(value.origin.clause)
    if value.slot == "alternative":
        who = blamed.clause.alternatives[value.number].by
        theirs = next((each.cites for each in clause.alternatives if each.by == who), ())
        # Those who want it have brought it, whoever wrote the text down.
        return _support(step, Evidence.of(theirs or clause.cites), who)
    if value.slot == "reading":
        said = blamed.clause.readings[value.number]
        held = (said.attestation or "contested",)
        day = step.head.date or ""
        return Support(step.ref, day, step.head.tabled_by, held, said.sources)
    term = clause.terms.get(value.name.partition(".")[0])
    return _support(step, clause.evidence(term))


def supported_at(blame: Blame, origin: Origin) -> Support:
    """Return the support of the clause where it came from."""
    step = blame.chain[origin.ref]
    return _support(step, step.edition.clause(origin.clause).evidence())


def support_of(step: Step, clause: Clause, term: str = "") -> Support:
    """Return the support of ``clause`` in ``step``, or of the term in it that has this id."""
    return _support(step, clause.evidence(clause.terms[term] if term else None))


def _support(step: Step, evidence: Evidence, who: tuple[str, ...] = ()) -> Support:
    day, parties = step.head.date or "", who or step.head.tabled_by
    return Support(step.ref, day, parties, evidence.attestations, evidence.sources)


def brought_by(amendment: Amendment, clause: str, slot: str, name: str) -> bool:
    """Say whether an amendment puts something into one place of a clause."""
    return any(_brings(operation, clause, slot, name) for operation in amendment.operations)


def _brings(operation: Operation, clause: str, slot: str, name: str) -> bool:
    """Say whether an operation puts something into one place of a clause."""
    if clause in operation.named() and operation.brings(slot, name):
        return True
    made = (Clause.model_validate(each) for each in operation.made())
    return any(each.id == clause for one in made for each in one.walk())
