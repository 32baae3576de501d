"""Two language versions of one text: what each says that the other does not, clause by clause."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar, get_args

from plans.languages import heads
from plans.model import Place, Revision
from plans.paralleling import Beside, Difference, Kind, Parallel, Said
from plans.records import Column, Records
from plans.results.document import Document, Part, said
from plans.values import frozen


@frozen
class VersionDocument(Part):
    """One version."""

    ref: str
    title: str
    date: str | None
    language: str
    """The tag of the language it was read in; ``und`` where there are no word lists of it."""


@frozen
class SaidDocument(Part):
    """What one version says, and where in the words of its clause."""

    value: str
    """What it amounts to, in the same words for every language."""
    text: str
    """As it is written."""
    start: int
    end: int


@frozen
class DifferenceDocument(Part):
    """Something that only one version says, or that the versions say otherwise."""

    clause_before: str | None
    """The id of the clause in the first version; null where it has none."""
    clause_after: str | None
    label_before: str
    """The printed number; empty where it has none."""
    label_after: str
    kind: Kind
    """What differs; ``clause`` where one version lacks the whole clause."""
    before: SaidDocument | None
    """Null where the first version does not say it."""
    after: SaidDocument | None


@frozen
class BesideDocument(Part):
    """A clause in both versions, or in the one that has it."""

    before: str | None
    after: str | None
    judged: bool
    """Whether its sentences pair off; if not, force was compared over the clause as a whole."""


@frozen
class ParitySummary(Part):
    """Counts."""

    clauses: int
    """How many clauses both versions have."""
    differing: int
    """In how many of these something differs."""
    differences: int
    """All that differs, clauses that one version alone has among it."""
    before_alone: int
    after_alone: int
    unjudged: int


def _of(side: str, part: str) -> Callable[[DifferenceDocument], Any]:
    def value(row: DifferenceDocument) -> Any:
        said = getattr(row, side)
        return getattr(said, part) if said else None

    return value


_COLUMNS = (
    Column("kind", "text", "What differs.", words=get_args(Kind), brief=True),
    Column("label_before", "text", "The printed number in the first version.", brief=True),
    Column("label_after", "text", "The printed number in the other.", brief=True),
    Column("before", "text", "What the first says.", _of("before", "value"), brief=True),
    Column("after", "text", "What the other says.", _of("after", "value"), brief=True),
    Column("text_before", "text", "As the first writes it.", _of("before", "text")),
    Column("text_after", "text", "As the other writes it.", _of("after", "text")),
    Column("clause_before", "text", "The id of the clause in the first version."),
    Column("clause_after", "text", "The id of the clause in the other."),
)


@frozen(slots=False)
class Parity(Document):
    """``plans parity --format json``.

    Attributes:
        versions: how the two are called.
        revisions: the texts themselves.
        found: what differs.
        warnings: what was said while the texts were read, a line each.
    """

    called: ClassVar[str] = "a comparison of two language versions"
    form: ClassVar[str] = "plans-parity/1"
    rows: ClassVar[tuple[str, ...]] = ("differences",)

    versions: tuple[VersionDocument, VersionDocument]
    revisions: tuple[Revision, Revision]
    found: Parallel
    warnings: tuple[str, ...] = ()

    @said("before")
    def before(self) -> VersionDocument:
        """The version named first."""
        return self.versions[0]

    @said("after")
    def after(self) -> VersionDocument:
        """The other version."""
        return self.versions[1]

    @said("words_read")
    def words_read(self) -> bool:
        """Whether words were compared; without word lists of both languages only figures are."""
        return self.found.words_read

    @said("summary")
    def summary(self) -> ParitySummary:
        """What was found, in numbers."""
        both = [each for each in self.found.clauses if each.before and each.after]
        return ParitySummary(
            clauses=len(both),
            differing=sum(bool(each.differences) for each in both),
            differences=sum(len(each.differences) for each in self.found.clauses),
            before_alone=sum(each.after is None for each in self.found.clauses),
            after_alone=sum(each.before is None for each in self.found.clauses),
            unjudged=sum(not each.judged for each in both),
        )

    @said("differences")
    def differences(self) -> tuple[DifferenceDocument, ...]:
        """All that differs, in the order of the text."""
        return tuple(
            _difference(each, difference)
            for each in self.found.clauses
            for difference in each.differences
        )

    @said("clauses")
    def clauses(self) -> tuple[BesideDocument, ...]:
        """Every clause of both versions, in the order of the text."""
        return tuple(
            BesideDocument(_id(each.before), _id(each.after), each.judged)
            for each in self.found.clauses
        )

    def records(self) -> Records:
        """Return a row for each difference."""
        return Records.of(_COLUMNS, self.differences)

    @property
    def names(self) -> tuple[str, str]:
        """What tells the versions apart: the languages, or else the refs."""
        one, other = (heads()[tag].name if tag in heads() else tag for tag in self.found.languages)
        return (one, other) if one != other else (self.versions[0].ref, self.versions[1].ref)


def _difference(clause: Beside, difference: Difference) -> DifferenceDocument:
    return DifferenceDocument(
        clause_before=_id(clause.before),
        clause_after=_id(clause.after),
        label_before=clause.before.label if clause.before else "",
        label_after=clause.after.label if clause.after else "",
        kind=difference.kind,
        before=_said(difference.before),
        after=_said(difference.after),
    )


def _id(place: Place | None) -> str | None:
    return place.clause.id if place else None


def _said(each: Said | None) -> SaidDocument | None:
    return SaidDocument(each.shown, each.text, each.start, each.end) if each else None
