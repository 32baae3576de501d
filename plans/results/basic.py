"""What the verbs return and the formats show, besides comparisons: plain frozen values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from plans.aligning import Pair
from plans.diffing import Identity
from plans.model import Clause, Event, Registers, Revision

if TYPE_CHECKING:
    from plans.amending import Amendment
    from plans.judging import Finding
    from plans.proposing import Match
    from plans.tracing import Blame, History, Presence, Span


@dataclass(frozen=True)
class Findings:
    """What ``plans validate`` found, and in how many files it looked."""

    findings: tuple[Finding, ...]
    files: int = 0

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many findings there are of each level."""
        from plans.judging import LEVELS

        found = Counter(finding.level for finding in self.findings)
        return {level: found[level] for level in LEVELS if found[level]}


@dataclass(frozen=True)
class Shown:
    """A revision with the clauses asked for; all of them at the top level by default."""

    identity: Identity
    revision: Revision
    clauses: tuple[Clause, ...]
    registers: Registers
    title: str = ""


@dataclass(frozen=True)
class Entry:
    """A revision and the events since the one before it, oldest first."""

    ref: str
    revision: Revision | None
    events: tuple[Event, ...]
    problem: str = ""


@dataclass(frozen=True)
class Log:
    """A proposal's history, oldest first, and what happened after its last revision."""

    proposal: str
    title: str
    summary: str
    entries: tuple[Entry, ...]
    later: tuple[Event, ...]
    registers: Registers


@dataclass(frozen=True)
class Logs:
    """The histories of several proposals."""

    logs: tuple[Log, ...]


@dataclass(frozen=True)
class Imported:
    """A revision read from a file, and how each of its clauses was matched with the parent.

    ``warnings`` says what was dropped or set apart while reading, one line each.
    """

    revision: Revision
    matches: tuple[Match, ...]
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Concordance:
    """Which clause of one revision is which of the other."""

    before: Revision
    after: Revision
    pairs: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """One line of the catalogue."""

    id: str
    family: str
    severity: str
    kind: str
    direction: str
    mirror: str
    summary: str


@dataclass(frozen=True)
class RuleList:
    """All rules, validation first."""

    entries: tuple[RuleEntry, ...]


@dataclass(frozen=True)
class Explained:
    """The page of one rule."""

    entry: RuleEntry
    page: str
    example: tuple[Any, Any] | None = None
    waiver: str = ""


@dataclass(frozen=True)
class Blamed:
    """Where everything in a revision comes from.

    Attributes:
        words: whether each word was asked for.
        amendments: those adopted into a revision of the chain, by its ref.
    """

    blame: Blame
    identity: Identity
    registers: Registers
    words: bool = False
    amendments: Mapping[str, tuple[Amendment, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Traced:
    """What became of a clause, a term or an issue."""

    history: History
    registers: Registers
    unreadable: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hit:
    """A statement that has the phrase, and in which revisions of one proposal it stands so."""

    proposal: str
    clause: str
    label: str
    title: str
    slot: str
    name: str
    text: str
    spans: tuple[Span, ...]
    refs: tuple[str, ...]
    carried: tuple[str, ...] = ()


@dataclass(frozen=True)
class Line:
    """In which revisions of one proposal a phrase came and went; dates by ref."""

    proposal: str
    title: str
    presence: Presence
    dates: dict[str, str]
    carried: tuple[str, ...] = ()


@dataclass(frozen=True)
class SearchResult:
    """Where a phrase stands, by proposal, and the statements that have it, the best first."""

    phrase: str
    exact: bool
    lines: tuple[Line, ...]
    hits: tuple[Hit, ...]
    total: int
    revisions: int
    unreadable: tuple[str, ...] = ()
