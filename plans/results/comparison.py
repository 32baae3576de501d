"""A diff with all a reader needs to understand it: both texts, the registers, the red lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from pydantic import Field

from plans.diffing import Change, Diff, change_records
from plans.errors import InputError
from plans.model import Claim, Event, Registers, Revision
from plans.negotiating import Shift, claims_about, events_between, issues_stated
from plans.records import Records
from plans.results.cited import SourceDocument, source_documents
from plans.results.claims import ClaimDocument, claim_documents
from plans.results.concordance import PairDocument, pair_documents
from plans.results.document import Document, Part, said
from plans.results.identity import IdentityDocument, identity_document
from plans.results.notes import NoteDocument, note_documents
from plans.results.red_line_standing import RedLineDocument, red_line_documents
from plans.results.reviewed_changes import (
    ReviewCounts,
    ReviewDocument,
    review_counts,
    review_document,
)
from plans.reviewing import Note, Reviewed
from plans.terms import SEVERITIES, Direction, Kind, Severity

if TYPE_CHECKING:
    from plans.operations import AnyOperation

PATCH = (
    "What makes the one of the other, in order; null if some changes are not shown, or an id "
    "stands twice in one of the texts. ``plans apply`` reads it."
)


@dataclass(frozen=True, slots=True)
class ClauseDocument(Part):
    """The clause ids that a change is at."""

    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class LegDocument(Part):
    """One of the things that a judgement on a red line stands on."""

    of: Literal["line", "before", "after"]
    attestation: str | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MakerDocument(Part):
    """Who tracked a change in the file itself, and on which day; null where that does not say."""

    author: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class SummaryDocument(Part):
    """Counts."""

    severity: dict[str, int]
    kind: dict[str, int]
    clauses_changed: int
    clauses_unchanged: int
    clauses_added: int
    clauses_removed: int
    changes: int
    clauses_carried: int = field(default_factory=int)
    """Taken over from the text before, since the sources of the text after do not mention them."""
    review: ReviewCounts | None = field(default_factory=lambda: None)
    """Of all changes; left out where nobody has decided anything on one of them."""


@dataclass(frozen=True)
class Comparison(Document):
    """``plans diff --format json``.

    Attributes:
        diff: every change, named.
        before: the earlier text.
        after: the later.
        registers: what ids stand for.
        shifts: how the red lines of the parties stand to both texts.
        title: what the proposal is called.
        selected: the changes to show, if not all.
        words: whether changes show their words.
        warnings: what was dropped or set apart while the sides were read, a line each.
        reviews: what people decided on changes, by their fingerprints, if that was asked for.
        notes: what they noted of places in the texts, if that was asked for.
        brief: whether it leaves out the patch, and of the alignment what has stayed in its place.
    """

    called: ClassVar[str] = "a diff"
    form: ClassVar[str] = "plans-diff/1"

    diff: Diff
    before: Revision
    after: Revision
    registers: Registers = field(default_factory=Registers)
    shifts: tuple[Shift, ...] = ()
    title: str = ""
    selected: tuple[Change, ...] | None = None
    words: bool = True
    warnings: tuple[str, ...] = ()
    reviews: Mapping[str, Reviewed] = field(default_factory=dict)
    notes: tuple[Note, ...] = ()
    brief: bool = False

    def records(self) -> Records:
        """Return a row for each change."""
        return change_records(self.diff, self.changes)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes to show: those selected, or all of the diff's."""
        return self.diff.changes if self.selected is None else self.selected

    @property
    def worst(self) -> Severity | None:
        """The gravest severity among the changes to show."""
        found = {change.severity for change in self.changes}
        return next((severity for severity in SEVERITIES if severity in found), None)

    @property
    def review(self) -> ReviewCounts | None:
        """How many of all changes are accepted, questioned and undecided; None if nobody began."""
        return review_counts(self.diff.changes, self.reviews) if self.reviews else None

    @property
    def events(self) -> tuple[Event, ...]:
        """What happened from the date of one text to that of the other."""
        return events_between(self.registers, self.before.date, self.after.date)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What was said of the texts, of what they state something on, and of what lies between."""
        if not self.registers.claims.claims:
            return ()
        return claims_about(
            self.registers,
            (self.diff.before.ref, self.diff.after.ref),
            issues_stated((self.before, self.after)),
            [event.id for event in self.events],
        )

    @said("before")
    def _before(self) -> IdentityDocument:
        return identity_document(self.diff.before)

    @said("after")
    def _after(self) -> IdentityDocument:
        return identity_document(self.diff.after)

    @said("alignment")
    def _alignment(self) -> tuple[PairDocument, ...]:
        pairs = self.diff.alignment
        told = [each for each in pairs if each.moved or each.before != each.after]
        return pair_documents(told if self.brief else pairs)

    @said("changes")
    def _changes(self) -> tuple[ChangeDocument, ...]:
        return tuple(
            _change(each, self.reviews.get(each.fingerprint), words=self.words)
            for each in self.changes
        )

    @said("summary")
    def _summary(self) -> SummaryDocument:
        return SummaryDocument(**self.diff.summary, review=self.review)

    @said("red_lines")
    def _red_lines(self) -> tuple[RedLineDocument, ...]:
        return red_line_documents(self.shifts)

    @said("claims")
    def _claims(self) -> tuple[ClaimDocument, ...]:
        """What was said of the texts, their issues and what lies between, the earliest first."""
        return claim_documents(self.claims)

    @said("notes", unless=())
    def _notes(self) -> tuple[NoteDocument, ...]:
        """What people noted of places in the texts; left out if that was not asked for."""
        return note_documents(self.notes)

    @said("sources")
    def _sources(self) -> tuple[SourceDocument, ...]:
        """The registered sources that are named here, by id."""
        ids = [id for change in self.changes for id in change.sources]
        ids += [id for change in self.changes for leg in change.legs for id in leg.sources]
        ids += [id for claim in self.claims for id in claim.sources]
        return source_documents(ids, self.registers)

    @said("read_until")
    def _read_until(self) -> str | None:
        """The last day up to which the workspace's sources were read, if it says so."""
        return self.registers.sources.read_until

    @said("patch")
    def _patch(
        self,
    ) -> Annotated[tuple[AnyOperation, ...] | None, Field(description=PATCH)]:
        if self.brief or len(self.changes) < len(self.diff.changes):
            return None
        # No other result needs it.
        from plans.patching import operations_between

        try:
            return operations_between(self.before, self.after, self.diff.alignment)
        except InputError:
            return None


def _change(change: Change, reviewed: Reviewed | None, *, words: bool) -> ChangeDocument:
    return ChangeDocument(
        fingerprint=change.fingerprint,
        rule=change.rule,
        kind=change.kind,
        severity=change.severity,
        direction=change.direction,
        clause=ClauseDocument(change.clause_before, change.clause_after),
        label=ClauseDocument(change.label_before, change.label_after),
        heading=change.heading,
        term=change.term,
        issue=change.issue,
        before=change.before_value,
        after=change.after_value,
        delta=change.delta,
        message=change.message,
        words=(change.words or None) if words else None,
        attestation=change.attestation,
        sources=change.sources,
        parties=change.parties,
        follows=change.follows,
        closing=change.closing,
        legs=tuple(LegDocument(leg.of, leg.attestation, leg.sources) for leg in change.legs),
        made_by=tuple(MakerDocument(by.author or None, by.date or None) for by in change.makers),
        review=review_document(reviewed) if reviewed else None,
    )
