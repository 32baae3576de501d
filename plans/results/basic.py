"""What the verbs return and the formats show, besides comparisons: plain frozen values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, ClassVar

from plans.aligning import Pair
from plans.diffing import Identity
from plans.model import Clause, Event, Registers, Revision
from plans.results.document import Document

if TYPE_CHECKING:
    from plans.amending import Amendment
    from plans.judging import Finding
    from plans.proposing import Match
    from plans.tracing import Blame, History, Presence, Span


@dataclass(frozen=True)
class Findings(Document):
    """What ``plans validate`` found, and in how many files it looked."""

    called: ClassVar[str] = "findings"
    findings: tuple[Finding, ...]
    files: int = 0

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many findings there are of each level."""
        from plans.judging import LEVELS

        found = Counter(finding.level for finding in self.findings)
        return {level: found[level] for level in LEVELS if found[level]}


@dataclass(frozen=True)
class Shown(Document):
    """A revision with the clauses asked for; all of them at the top level by default."""

    called: ClassVar[str] = "a revision"
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
class Log(Document):
    """A proposal's history, oldest first, and what happened after its last revision."""

    called: ClassVar[str] = "a log"
    proposal: str
    title: str
    summary: str
    entries: tuple[Entry, ...]
    later: tuple[Event, ...]
    registers: Registers


@dataclass(frozen=True)
class Logs(Document):
    """The histories of several proposals."""

    called: ClassVar[str] = "logs"
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
class Concordance(Document):
    """Which clause of one revision is which of the other."""

    called: ClassVar[str] = "an alignment"
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
class RuleList(Document):
    """All rules, validation first."""

    called: ClassVar[str] = "a list of rules"
    entries: tuple[RuleEntry, ...]


@dataclass(frozen=True)
class Explained(Document):
    """The page of one rule."""

    called: ClassVar[str] = "a rule"
    entry: RuleEntry
    page: str
    example: tuple[Any, Any] | None = None
    waiver: str = ""


@dataclass(frozen=True)
class Blamed(Document):
    """Where everything in a revision comes from.

    Attributes:
        words: whether each word was asked for.
        amendments: those adopted into a revision of the chain, by its ref.
    """

    called: ClassVar[str] = "a blame"
    blame: Blame
    identity: Identity
    registers: Registers
    words: bool = False
    amendments: Mapping[str, tuple[Amendment, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class Traced(Document):
    """What became of a clause, a term or an issue."""

    called: ClassVar[str] = "a history"
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
class SearchResult(Document):
    """Where a phrase stands, by proposal, and the statements that have it, the best first."""

    called: ClassVar[str] = "a search"
    phrase: str
    exact: bool
    lines: tuple[Line, ...]
    hits: tuple[Hit, ...]
    total: int
    revisions: int
    unreadable: tuple[str, ...] = ()
