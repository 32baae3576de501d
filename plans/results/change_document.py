"""A change as programs are told of it."""

from __future__ import annotations

from dataclasses import field
from typing import Any, Literal

from plans.diffing import Change
from plans.results.document import Part
from plans.results.reviewed_changes import ReviewDocument, review_document
from plans.reviewing import Reviewed
from plans.terms import Direction, Kind, Severity
from plans.values import frozen


@frozen
class ClauseDocument(Part):
    """The clause ids that a change is at."""

    before: str | None
    after: str | None


@frozen
class LegDocument(Part):
    """One of the things that a judgement on a red line stands on."""

    of: Literal["line", "before", "after"]
    attestation: str | None
    sources: tuple[str, ...]


@frozen
class MakerDocument(Part):
    """Who tracked a change in the file itself, and on which day; null where that does not say."""

    author: str | None
    date: str | None


@frozen
class ChangeDocument(Part):
    """One named change."""

    fingerprint: str
    """Stays the same when clauses are reordered or the diff is run again."""
    rule: str
    kind: Kind
    severity: Severity
    direction: Direction
    clause: ClauseDocument
    label: ClauseDocument
    heading: str
    term: str | None
    """A path, ``nato-bar.duration``; null for a change of the clause itself."""
    issue: str | None
    before: str | list[Any] | dict[str, Any] | None
    """The value as files have it; numbers are texts."""
    after: str | list[Any] | dict[str, Any] | None
    delta: str | None
    message: str
    words: tuple[tuple[Literal["equal", "delete", "insert"], str], ...] | None
    """Equal and deleted text together are the text before, equal and inserted the text after."""
    attestation: str | None
    """The weakest of the cites, or of the legs."""
    sources: tuple[str, ...]
    parties: tuple[str, ...]
    follows: str | None
    """The fingerprint of the change that this one is a consequence of."""
    closing: bool = field(default_factory=lambda: False)
    """Whether it is in the words behind the clause's sub-clauses."""
    legs: tuple[LegDocument, ...] = field(default_factory=tuple)
    """Of a red line: the support of the line, and of the judged statements on both sides."""
    made_by: tuple[MakerDocument, ...] = field(default_factory=tuple)
    """Where both sides are readings of one file: who tracked the change in it."""
    review: ReviewDocument | None = field(default_factory=lambda: None)
    """What people decided on it, if anything."""


def change_document(change: Change, reviewed: Reviewed | None, *, words: bool) -> ChangeDocument:
    """Return what programs are told of a change, and of what people decided on it."""
    return ChangeDocument.drawn_from(
        change,
        clause=ClauseDocument(change.clause_before, change.clause_after),
        label=ClauseDocument(change.label_before, change.label_after),
        before=change.before_value,
        after=change.after_value,
        words=(change.words or None) if words else None,
        legs=tuple(map(LegDocument.drawn_from, change.legs)),
        made_by=tuple(MakerDocument(by.author or None, by.date or None) for by in change.makers),
        review=review_document(reviewed) if reviewed else None,
    )
