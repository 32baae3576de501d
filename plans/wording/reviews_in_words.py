"""How decisions on changes are said, whatever the format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plans.terms import SEVERITIES

if TYPE_CHECKING:
    from plans.results import ReviewCounts
    from plans.reviewing import Decision, Note


def review_tally(counts: ReviewCounts) -> str:
    """Return how many changes are decided, in one line."""
    left = counts.undecided_by_severity
    graver = ", ".join(f"{left[name]} {name}" for name in SEVERITIES if name in left)
    return (
        f"{counts.accepted} accepted · {counts.questioned} questioned · "
        f"{counts.undecided} undecided{f' ({graver})' if graver else ''}"
    )


def decision_in_words(made: Decision) -> str:
    """Return what was decided, by whom, when and in which words, on one line."""
    said = f"{made.decision} by {made.by}, {made.date}"
    return " ".join(f"{said}: {made.note}".split()) if made.note else said


def note_in_words(made: Note) -> str:
    """Return what was noted of a clause or which of its terms, by whom and when, on one line."""
    term = made.at.partition(".")[2]
    return _noted(f"noted of {term}" if term else "noted", made)


def placed_note_in_words(made: Note) -> str:
    """Return what was noted of which place, by whom and when, on one line."""
    return _noted(f"{made.at}: noted", made)


def _noted(what: str, made: Note) -> str:
    return " ".join(f"{what} by {made.by}, {made.date}: {made.note}".split())
