"""What people decided on a change, and how many changes are decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from plans.diffing import Change
from plans.results.document import Part
from plans.reviewing import Decided, Reviewed, State
from plans.terms import SEVERITIES
from plans.values import frozen


@frozen
class DecisionDocument(Part):
    """What somebody decided on a change."""

    decision: Decided
    by: str
    date: str
    note: str | None
    before: str
    """The texts between which the change was seen."""
    after: str


@frozen
class ReviewDocument(Part):
    """How a change stands, and all that was decided on it."""

    state: State
    """As the latest that accepts or questions it has it; a remark decides nothing."""
    decisions: tuple[DecisionDocument, ...]
    """The earliest first."""


@frozen
class ReviewCounts(Part):
    """How many changes are decided."""

    accepted: int
    questioned: int
    undecided: int
    undecided_by_severity: dict[str, int]


def review_document(reviewed: Reviewed) -> ReviewDocument:
    """Return how a change stands as programs have it."""
    return ReviewDocument(reviewed.state, decision_documents(reviewed))


def decision_documents(reviewed: Reviewed) -> tuple[DecisionDocument, ...]:
    """Return what was decided on a change as programs have it."""
    return tuple(map(DecisionDocument.drawn_from, reviewed.decisions))


def review_counts(changes: Iterable[Change], reviews: Mapping[str, Reviewed]) -> ReviewCounts:
    """Return how many of ``changes`` are decided; ``reviews`` are by fingerprint."""
    states = [(reviews.get(each.fingerprint, Reviewed()).state, each.severity) for each in changes]
    counts = Counter(state for state, _ in states)
    left = Counter(severity for state, severity in states if state == "undecided")
    return ReviewCounts(
        counts["accepted"],
        counts["questioned"],
        counts["undecided"],
        {name: left[name] for name in SEVERITIES if left[name]},
    )
