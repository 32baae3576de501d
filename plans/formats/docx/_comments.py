"""What is said at the margin of a redline: of each change that has a name, and what was decided."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from plans.diffing import Change
from plans.formats.docx._steps import Step
from plans.formats.docx._xml import attribute, run
from plans.results import Comparison
from plans.reviewing import Decision, Note, Reviewed
from plans.terms import Reworded
from plans.values import frozen
from plans.wording import capital, makers, same_matter, standing, supported

# Who says what a change is.
_PLANS = "plans"
# A comment has a whole day or none.
_DAY = len("2026-01-31")

# A clause of the later text or not, and whether it is the words behind its sub-clauses.
_Spot = tuple[bool, str, bool]


@frozen
class Remark:
    """Something said of a change: what it is, or what somebody decided on it, or noted there."""

    change: Change
    decision: Decision | Note | None = None


def remarks(result: Comparison) -> list[Remark]:
    """Return what is said of each change, what it is before what was decided on it."""
    told: set[str] = set()
    found: list[Remark] = []
    for change in result.changes:
        found += [*_remarks(change, result), *_noted(change, result, told)]
        told.add(change.clause)
    return found


def _noted(change: Change, result: Comparison, told: Container[str]) -> Iterator[Remark]:
    """Yield what was noted of a clause, once, at the first of its changes."""
    here = (change.clause_before, change.clause_after)
    if change.clause not in told:
        yield from (Remark(change, note) for note in result.notes if note.clause in here)


def _remarks(change: Change, result: Comparison) -> Iterator[Remark]:
    """Yield what a change is, unless it follows from another or is mere words; then decisions."""
    if result.diff.leads(change) and not isinstance(change.says, Reworded):
        yield Remark(change)
    for decision in result.reviews.get(change.fingerprint, Reviewed()).told:
        yield Remark(change, decision)


def places(changes: Iterable[Change], steps: Iterable[Step]) -> list[int]:
    """Return at which step each change is told; behind all if its clause is printed nowhere."""
    found: dict[_Spot, int] = {}
    behind = 0
    for at, step in enumerate(steps):
        behind = at + 1
        for later, unit in ((False, step.before), (True, step.after)):
            if unit:
                found.setdefault((later, unit.clause, unit.kind == "closing"), at)
    return [next((found[s] for s in _spots(change) if s in found), behind) for change in changes]


def _spots(change: Change) -> Iterator[_Spot]:
    """Yield where a change may be told, the best place first."""
    for later, clause in ((True, change.clause_after), (False, change.clause_before)):
        for closing in (change.closing, not change.closing):
            yield later, clause or "", closing


def comment(number: int, remark: Remark, result: Comparison) -> str:
    """Return what is said of a change as a comment, by who says it."""
    change, decision = remark.change, remark.decision
    if decision is None:
        return comment_of(number, _lines(change, result))
    lines = _note(decision) if isinstance(decision, Note) else _decided(change, decision)
    return comment_of(number, lines, decision.by, decision.date)


def comment_of(number: int, lines: Iterable[str], by: str = _PLANS, day: str = "") -> str:
    """Return a comment that says ``lines``, a paragraph each."""
    said = "".join(f"<w:p>{run(line)}</w:p>" for line in lines)
    initials = "".join(word[0] for word in by.split())
    about = attribute("id", number) + attribute("author", by) + attribute("initials", initials)
    when = attribute("date", f"{day}T00:00:00Z") if len(day) == _DAY else ""
    return f"<w:comment{about}{when}>{said}</w:comment>"


def _note(made: Note) -> Iterator[str]:
    """Yield what was noted, and of what."""
    yield from made.note.splitlines()
    yield f"On: {made.said}"


def _decided(change: Change, decision: Decision) -> Iterator[str]:
    """Yield what was decided, in which words, and on what."""
    yield capital(decision.decision)
    yield from filter(None, (decision.note or "").splitlines())
    yield f"On: {change.message}"


def _lines(change: Change, result: Comparison) -> Iterator[str]:
    yield capital(change.message)
    yield " · ".join(filter(None, (change.severity, makers(change.makers))))
    if change.legs:
        yield capital(standing(change.legs, change.attestation, result.registers))
    elif change.attestation or change.sources:
        yield capital(supported(change.attestation, change.sources, result.registers))
    for other in same_matter(change, result):
        yield f"Also declared on this: {other}"
