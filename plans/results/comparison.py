"""A diff with all a reader needs to understand it: both texts, the registers, the red lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import TYPE_CHECKING, Annotated, ClassVar

from pydantic import Field

from plans.diffing import Change, Diff
from plans.errors import InputError
from plans.model import Claim, Event, Registers, Revision
from plans.negotiating import Shift, claims_about, events_between, issues_stated
from plans.records import Records
from plans.results.document import Document, Part, read_until, said
from plans.terms import SEVERITIES, Severity
from plans.values import frozen

if TYPE_CHECKING:
    from plans.operations import AnyOperation
    from plans.results.change_document import ChangeDocument
    from plans.results.cited import SourceDocument
    from plans.results.claims import ClaimDocument
    from plans.results.concordance import PairDocument
    from plans.results.identity import IdentityDocument
    from plans.results.notes import NoteDocument
    from plans.results.red_line_standing import RedLineDocument
    from plans.results.reviewed_changes import ReviewCounts
    from plans.reviewing import Note, Reviewed

PATCH = (
    "What makes the one of the other, in order; null if some changes are not shown, or an id "
    "stands twice in one of the texts. ``plans apply`` reads it."
)


@frozen
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


@frozen(slots=False)
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
        from plans.diffing import change_records

        return change_records(self.diff, self.changes)

    @property
    def changes(self) -> tuple[Change, ...]:
        """The changes to show: those selected, or all of the diff's."""
        return self.diff.changes if self.selected is None else self.selected

    @property
    def worst(self) -> Severity | None:
        """The gravest severity among the changes to show."""
        return min((each.severity for each in self.changes), key=SEVERITIES.index, default=None)

    @property
    def review(self) -> ReviewCounts | None:
        """How many of all changes are accepted, questioned and undecided; None if nobody began."""
        if not self.reviews:
            return None
        from plans.results.reviewed_changes import review_counts

        return review_counts(self.diff.changes, self.reviews)

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

    # Most diffs are read by people: what only programs are told of is loaded when they are told.
    @said("before")
    def _before(self) -> IdentityDocument:
        from plans.results.identity import identity_document

        return identity_document(self.diff.before)

    @said("after")
    def _after(self) -> IdentityDocument:
        from plans.results.identity import identity_document

        return identity_document(self.diff.after)

    @said("alignment")
    def _alignment(self) -> tuple[PairDocument, ...]:
        from plans.results.concordance import pair_documents

        pairs = self.diff.alignment
        told = [each for each in pairs if each.moved or each.before != each.after]
        return pair_documents(told if self.brief else pairs)

    @said("changes")
    def _changes(self) -> tuple[ChangeDocument, ...]:
        from plans.results.change_document import change_document

        return tuple(
            change_document(each, self.reviews.get(each.fingerprint), words=self.words)
            for each in self.changes
        )

    @said("summary")
    def _summary(self) -> SummaryDocument:
        return SummaryDocument(**self.diff.summary, review=self.review)

    @said("red_lines")
    def _red_lines(self) -> tuple[RedLineDocument, ...]:
        from plans.results.red_line_standing import red_line_documents

        return red_line_documents(self.shifts)

    @said("claims")
    def _claims(self) -> tuple[ClaimDocument, ...]:
        """What was said of the texts, their issues and what lies between, the earliest first."""
        from plans.results.claims import claim_documents

        return claim_documents(self.claims)

    @said("notes", unless=())
    def _notes(self) -> tuple[NoteDocument, ...]:
        """What people noted of places in the texts; left out if that was not asked for."""
        from plans.results.notes import note_documents

        return note_documents(self.notes)

    @said("sources")
    def _sources(self) -> tuple[SourceDocument, ...]:
        """The registered sources that are named here, by id."""
        from plans.results.cited import source_documents

        ids = [id for change in self.changes for id in change.sources]
        ids += [id for change in self.changes for leg in change.legs for id in leg.sources]
        ids += [id for claim in self.claims for id in claim.sources]
        return source_documents(ids, self.registers)

    _read_until = read_until

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
