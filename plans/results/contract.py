"""The JSON that ``--format json`` prints: a public contract, published in ``schemas/``."""

from __future__ import annotations

from typing import Any, Literal, NotRequired

from typing_extensions import TypedDict

from plans.aligning import How
from plans.judging import Level
from plans.operations import AnyOperation
from plans.terms import Direction, Kind, Severity


class IdentityDocument(TypedDict):
    """One side of a diff."""

    ref: str
    proposal: str
    revision: str
    date: str | None
    title: str


class PairDocument(TypedDict):
    """Clauses that are the same clause."""

    before: list[str]
    after: list[str]
    how: How
    """Which stage of the alignment found it; ``none`` for a clause that stands alone."""
    score: float
    """How sure it is, 0 to 1."""
    moved: bool
    """Whether it stands elsewhere among the clauses around it."""


class ClauseDocument(TypedDict):
    """The clause ids that a change is at."""

    before: str | None
    after: str | None


class ChangeDocument(TypedDict):
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
    words: list[tuple[Literal["equal", "delete", "insert"], str]] | None
    """Equal and deleted text together are the text before, equal and inserted the text after."""
    attestation: str | None
    """The weakest of the cites."""
    sources: list[str]
    parties: list[str]
    follows: str | None
    """The fingerprint of the change that this one is a consequence of."""


class SummaryDocument(TypedDict):
    """Counts."""

    severity: dict[str, int]
    kind: dict[str, int]
    clauses_changed: int
    clauses_unchanged: int
    clauses_added: int
    clauses_removed: int
    changes: int


class DiffDocument(TypedDict):
    """``plans diff --format json``."""

    format: Literal["plans-diff/1"]
    before: IdentityDocument
    after: IdentityDocument
    alignment: list[PairDocument]
    changes: list[ChangeDocument]
    summary: SummaryDocument
    patch: list[AnyOperation] | None
    """What makes the one of the other, in order; null if some changes are not shown, or an id
    stands twice in one of the texts. ``plans apply`` reads it."""


class AlignmentDocument(TypedDict):
    """``plans diff --alignment`` and ``plans align`` with ``--format json``."""

    format: Literal["plans-alignment/1"]
    alignment: list[PairDocument]
    """Every clause of both sides in exactly one pair."""


class FindingDocument(TypedDict):
    """One finding of ``plans validate``."""

    rule: str
    level: Level
    file: str | None
    line: int | None
    column: int | None
    clause: str | None
    message: str
    hint: str


class FindingsDocument(TypedDict):
    """``plans validate --format json``."""

    format: Literal["plans-findings/1"]
    findings: list[FindingDocument]
    summary: dict[str, int]


class ShownClause(TypedDict):
    """A clause as ``plans show --format json`` prints it."""

    id: str
    label: str
    heading: str
    text: str
    terms: dict[str, dict[str, Any]]
    clauses: list[ShownClause]
    refs: NotRequired[list[str]]
    status: NotRequired[str | None]
    alternatives: NotRequired[list[dict[str, Any]]]
    readings: NotRequired[list[dict[str, Any]]]
    cites: NotRequired[list[dict[str, Any]]]
    notes: NotRequired[list[str]]


class RevisionDocument(TypedDict):
    """``plans show --format json``."""

    format: Literal["plans-revision/1"]
    ref: str
    proposal: str
    revision: str
    date: str | None
    title: str
    clauses: list[ShownClause]
