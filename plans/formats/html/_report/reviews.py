"""What people decided on a change, as the report shows it."""

from __future__ import annotations

from collections.abc import Container, Iterable

from plans.formats.html._report.lookups import Desk
from plans.reviewing import Decided, Note, Reviewed, State
from plans.values import frozen
from plans.wording import day

SIGNS: dict[Decided, str] = {"accepted": "✓", "questioned": "?", "remarked": "✎"}


@frozen
class DecisionView:
    """One decision, ready to be placed."""

    sign: str
    decision: str
    by: str
    iso: str
    day: str
    note: str


@frozen
class NoteView:
    """What somebody noted of a clause, or of the term that is named."""

    at: str
    term: str
    by: str
    iso: str
    day: str
    note: str


@frozen
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


def notes_on(clauses: Container[str], notes: Iterable[Note]) -> tuple[NoteView, ...]:
    """Return what was noted of clauses."""
    return tuple(
        NoteView(made.at, made.at.partition(".")[2], made.by, made.date, day(made.date), made.note)
        for made in notes
        if made.clause in clauses
    )
