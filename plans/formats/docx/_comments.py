"""What is said at the margin of a redline: a comment for each change that has a name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plans.diffing import Change
from plans.formats.docx._steps import Step
from plans.formats.docx._xml import attribute, run
from plans.results import Comparison
from plans.terms import Reworded
from plans.wording import capital, makers, same_matter, standing, supported

# Who makes the comments.
_AUTHOR = attribute("author", "plans") + attribute("initials", "p")

# A clause of the later text or not, and whether it is the words behind its sub-clauses.
_Spot = tuple[bool, str, bool]


def commented(result: Comparison) -> list[Change]:
    """Return the changes to comment on: not those that follow from another, nor mere words."""
    return [
        change
        for change in result.changes
        if result.diff.leads(change) and not isinstance(change.says, Reworded)
    ]


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


def comment(number: int, change: Change, result: Comparison) -> str:
    """Return a change as a comment."""
    return comment_of(number, _lines(change, result))


def comment_of(number: int, lines: Iterable[str]) -> str:
    """Return a comment that says ``lines``, a paragraph each."""
    said = "".join(f"<w:p>{run(line)}</w:p>" for line in lines)
    return f"<w:comment{attribute('id', number)}{_AUTHOR}>{said}</w:comment>"


def _lines(change: Change, result: Comparison) -> Iterator[str]:
    yield capital(change.message)
    yield " · ".join(filter(None, (change.severity, makers(change.makers))))
    if change.legs:
        yield capital(standing(change.legs, change.attestation, result.registers))
    elif change.attestation or change.sources:
        yield capital(supported(change.attestation, change.sources, result.registers))
    for other in same_matter(change, result):
        yield f"Also declared on this: {other}"
