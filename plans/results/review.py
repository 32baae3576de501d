"""The changes between two texts with what people decided on each, the open ones first."""

from __future__ import annotations

from dataclasses import field
from typing import ClassVar

from plans.diffing import Change
from plans.records import Column, Records
from plans.results.change_document import ClauseDocument
from plans.results.comparison import Comparison
from plans.results.document import Document, Part, handed, said
from plans.results.identity import IdentityDocument, identity_document
from plans.results.notes import NoteDocument, note_documents
from plans.results.reviewed_changes import (
    DecisionDocument,
    ReviewCounts,
    decision_documents,
    review_counts,
)
from plans.reviewing import STATES, Reviewed, State
from plans.terms import SEVERITIES, Severity
from plans.values import frozen


@frozen
class ReviewEntry:
    """A change to decide on: its place among all changes from 1, its key, and what was decided."""

    number: int
    key: str
    change: Change
    reviewed: Reviewed = field(default_factory=Reviewed)


@frozen
class ReviewedChangeDocument(Part):
    """A change to decide on."""

    number: int
    """Its place among all changes of the comparison, from 1, whatever was decided."""
    change: str
    """What it is known by in any comparison that has it."""
    fingerprint: str
    """What it is called in this comparison, as in the JSON of a diff."""
    rule: str
    severity: Severity
    clause: ClauseDocument
    label: str
    heading: str
    term: str | None
    message: str
    state: State
    decisions: tuple[DecisionDocument, ...]
    """The earliest first."""


@frozen
class GoneDocument(Part):
    """A change that people decided on and that is no longer there."""

    change: str
    severity: Severity
    label: str
    message: str
    state: State
    decisions: tuple[DecisionDocument, ...]


@frozen(slots=False)
class Review(Document):
    """``plans review --format json``.

    Attributes:
        comparison: the two texts and every change.
        all: every change with what was decided on it, in the order of the text.
        shown: those to show, the open ones first and of these the gravest.
        gone: what was decided on changes of the text before that are no longer there.
    """

    called: ClassVar[str] = "a review"
    form: ClassVar[str] = "plans-review/1"

    comparison: Comparison
    all: tuple[ReviewEntry, ...]
    shown: tuple[ReviewEntry, ...]
    gone: tuple[Reviewed, ...] = ()

    @property
    def counts(self) -> ReviewCounts:
        """How many of all changes are accepted, questioned and undecided."""
        comparison = self.comparison
        return review_counts(comparison.diff.changes, comparison.reviews)

    def records(self) -> Records:
        """Return a row for each change to show."""
        return Records.of(COLUMNS, self.shown)

    @said("before")
    def _before(self) -> IdentityDocument:
        return identity_document(self.comparison.diff.before)

    @said("after")
    def _after(self) -> IdentityDocument:
        return identity_document(self.comparison.diff.after)

    _summary = handed("summary", "Of all changes, shown or not.", of="counts")

    @said("changes")
    def _changes(self) -> tuple[ReviewedChangeDocument, ...]:
        """The open ones first, and of these the gravest."""
        return tuple(map(_entry, self.shown))

    @said("gone")
    def _gone(self) -> tuple[GoneDocument, ...]:
        """What was decided on changes of the text before that are no longer there."""
        return tuple(map(_gone, self.gone))

    @said("notes", unless=())
    def _notes(self) -> tuple[NoteDocument, ...]:
        """What people noted of places in the texts."""
        return note_documents(self.comparison.notes)


def by_urgency(entry: ReviewEntry) -> tuple[int, int, int]:
    """Return what entries are ordered by: how they stand, how grave they are, where they stand."""
    rank = SEVERITIES.index(entry.change.severity)
    return STATES.index(entry.reviewed.state), rank, entry.number


def _entry(entry: ReviewEntry) -> ReviewedChangeDocument:
    change = entry.change
    return ReviewedChangeDocument.drawn_from(
        change,
        number=entry.number,
        change=entry.key,
        clause=ClauseDocument(change.clause_before, change.clause_after),
        state=entry.reviewed.state,
        decisions=decision_documents(entry.reviewed),
    )


def _gone(reviewed: Reviewed) -> GoneDocument:
    last = reviewed.decisions[-1]
    return GoneDocument(
        change=last.change,
        severity=last.severity,
        label=last.clause,
        message=last.said,
        state=reviewed.state,
        decisions=decision_documents(reviewed),
    )


def _last(entry: ReviewEntry, name: str) -> str | None:
    stands = entry.reviewed.stands
    return getattr(stands, name) if stands else None


def _remarks(entry: ReviewEntry) -> str:
    return " · ".join(
        f"{each.by}: {each.note}"
        for each in entry.reviewed.decisions
        if each.decision == "remarked"
    )


COLUMNS: tuple[Column, ...] = (
    Column("number", "integer", "Its place among all changes, from 1.", lambda it: it.number),
    Column("change", "text", "What it is known by in any comparison.", lambda it: it.key),
    Column(
        "fingerprint",
        "text",
        "What it is called in this comparison.",
        lambda it: it.change.fingerprint,
    ),
    Column("state", "text", "How it stands.", lambda it: it.reviewed.state, words=STATES),
    Column("severity", "text", "How grave it is.", lambda it: it.change.severity, words=SEVERITIES),
    Column("label", "text", "The printed number of its clause.", lambda it: it.change.label),
    Column("heading", "text", "The heading of its clause.", lambda it: it.change.heading),
    Column("term", "text", "What of a typed term changed.", lambda it: it.change.term),
    Column("message", "text", "The change in one sentence.", lambda it: it.change.message),
    Column("by", "text", "Who accepted or questioned it last.", lambda it: _last(it, "by")),
    Column("date", "date", "When.", lambda it: _last(it, "date")),
    Column("note", "text", "In which words.", lambda it: _last(it, "note")),
    Column("remarks", "text", "What else was remarked, and by whom.", _remarks),
)
