"""What people decided on a change, as the report shows it."""

from __future__ import annotations

from dataclasses import dataclass

from plans.formats.html._report.lookups import Desk
from plans.reviewing import Decided, Reviewed, State
from plans.wording import day

SIGNS: dict[Decided, str] = {"accepted": "✓", "questioned": "?", "remarked": "✎"}


@dataclass(frozen=True, slots=True)
class DecisionView:
    """One decision, ready to be placed."""

    sign: str
    decision: str
    by: str
    iso: str
    day: str
    note: str


@dataclass(frozen=True, slots=True)
class ReviewView:
    """How a change stands, and what a reader is told of it."""

    state: State
    decisions: tuple[DecisionView, ...]


def review_of(print_: str, desk: Desk) -> ReviewView | None:
    """Return how the change of a fingerprint stands; nothing if nobody has begun to decide."""
    reviews = desk.result.reviews
    if not reviews:
        return None
    found = reviews.get(print_, Reviewed())
    told = (
        DecisionView(
            SIGNS[made.decision], made.decision, made.by, made.date, day(made.date), made.note or ""
        )
        for made in found.told
    )
    return ReviewView(found.state, tuple(told))
