"""What a diff is made of. Frozen values; nothing here decides anything."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import field
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from plans.aligning import Pair
from plans.records import Records, Tabular
from plans.terms import (
    NO_FIGURE,
    SEVERITIES,
    Comes,
    Differs,
    Direction,
    Family,
    Figure,
    Kind,
    Reworded,
    Says,
    Severity,
    Told,
    Turns,
    difference,
)
from plans.values import frozen

if TYPE_CHECKING:
    from plans.model import Revision

_JSON = json.JSONEncoder(sort_keys=True)
Op = Literal["equal", "delete", "insert"]
Edit = tuple[Op, str]


@frozen
class Identity:
    """Which revision one side of a diff is."""

    ref: str
    proposal: str
    revision: str
    date: str | None = None
    title: str = ""

    @classmethod
    def of(cls, revision: Revision) -> Identity:
        """Return what a revision in hand, of no proposal, is by what it says of itself."""
        return cls(revision.revision, "", revision.revision, revision.date, revision.title)


@frozen
class Leg:
    """One of the things that a judgement stands on: the red line, the text before, that after."""

    of: Literal["line", "before", "after"]
    attestation: str | None
    sources: tuple[str, ...] = ()


@frozen
class Maker:
    """Who made a change in the file itself, and on which day; empty where that does not say."""

    author: str
    date: str


@frozen
class Change:
    """One named change.

    ``subject`` is what changed and ``says`` what is said of it, with ``before`` and ``after``, the
    values in words, and ``delta``, the signed difference; ``message`` says it all.
    ``before_value`` and ``after_value`` are the values as JSON has them. ``follows`` is the
    fingerprint of the change this one comes from, ``red_line`` the id of the red line it is about.
    ``legs`` are what the judgement on that line stands on; its ``attestation`` is the weakest.
    ``closing`` says that it is in the words behind the clause's sub-clauses. Where both sides are
    readings of one file, ``makers`` are those who tracked it there. ``before_figure`` and
    ``after_figure`` are the numbers or days in the values, for whoever calculates.
    """

    rule: str
    family: Family
    kind: Kind
    severity: Severity
    direction: Direction
    clause_before: str | None
    clause_after: str | None
    label_before: str | None
    label_after: str | None
    heading: str
    subject: str
    says: Says
    term: str | None = None
    issue: str | None = None
    before: str | None = None
    after: str | None = None
    delta: str | None = None
    words: tuple[Edit, ...] | None = None
    attestation: str | None = None
    sources: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    follows: str | None = None
    before_value: Any = None
    after_value: Any = None
    occurrence: int = 0
    red_line: str | None = None
    legs: tuple[Leg, ...] = ()
    closing: bool = False
    makers: tuple[Maker, ...] = ()
    before_figure: Figure = NO_FIGURE
    after_figure: Figure = NO_FIGURE
    # Worked out when it is first asked for: whoever counts, folds and shows changes asks for it.
    _fingerprint: str = field(default="", init=False, repr=False, compare=False)

    @property
    def difference(self) -> tuple[Decimal, str] | None:
        """How much more the value after is, and of what, where ``delta`` says so in words."""
        return difference(self.before_figure, self.after_figure) if self.delta else None

    @property
    def message(self) -> str:
        """The change as one sentence without its full stop, on one line."""
        return " ".join(f"{self.subject}{self._predicate()}".split())

    @property
    def is_bare(self) -> bool:
        """Whether the clause is called by its number, having neither heading nor words."""
        return bool(self.label) and self.label.endswith(self.heading)

    @property
    def told(self) -> str:
        """The message where the clause's heading stands above it: what it names is said once."""
        if not self.term and self.subject == self.heading:
            return " ".join(self._predicate().removeprefix(":").split())
        # "Fees, closing words: …" goes on from the heading.
        return self.message.removeprefix(f"{self.heading}, ")

    def _predicate(self) -> str:
        match self.says:
            case Differs(aspect, quoted):
                return f": {aspect} {self._difference(quoted)}"
            case Comes(how):
                return f": {self.after or self.before or ''} ({how})"
            case Turns(into):
                return f" became {into}"
            case Reworded(aspect=aspect) if self.before or self.after:
                return f": {aspect} {self._difference(quoted=False)}"
            case Told(words) | Reworded(words):
                return f": {words}"

    def _difference(self, quoted: bool) -> str:
        before, after = self.before or "none", self.after or "none"
        if quoted:
            return f"“{before}” → “{after}”"
        delta = f" ({self.delta})" if self.delta else ""
        return f"{before} → {after}{delta}"

    @property
    def fingerprint(self) -> str:
        """Twelve hex digits that survive a reordering of clauses and another run."""
        if not self._fingerprint:
            object.__setattr__(self, "_fingerprint", self._worked_out())
        return self._fingerprint

    def _worked_out(self) -> str:
        parts = [self.rule, self.clause_before, self.clause_after, self.term]
        parts += [self.before_value, self.after_value]
        if self.before_value is self.after_value is None and self.words:
            parts += [op + text for op, text in self.words if op != "equal"]
        if self.closing:
            parts.append("closing")
        if self.occurrence:
            parts.append(str(self.occurrence))
        return hashlib.sha256(_JSON.encode(parts).encode()).hexdigest()[:12]

    @property
    def clause(self) -> str:
        """The id of the clause after, or of the removed clause."""
        return self.clause_after or self.clause_before or ""

    @property
    def label(self) -> str:
        """The printed number after, or of the removed clause."""
        return (self.label_after if self.clause_after else self.label_before) or ""


@frozen(slots=False)
class Diff(Tabular):
    """Everything that happened between two revisions."""

    before: Identity
    after: Identity
    alignment: tuple[Pair, ...]
    changes: tuple[Change, ...]
    # The ids of the clauses after that their sources do not mention: nobody knows them unchanged.
    carried: frozenset[str] = frozenset()

    def records(self) -> Records:
        """Return a row for each change."""
        from plans.diffing.change_columns import change_records

        return change_records(self, self.changes)

    def __len__(self) -> int:
        return len(self.changes)

    def __bool__(self) -> bool:
        return bool(self.changes)

    @cached_property
    def by_clause(self) -> dict[str, tuple[Change, ...]]:
        """The changes by the id of the clause they are at, in order."""
        found: dict[str, list[Change]] = {}
        for change in self.changes:
            found.setdefault(change.clause, []).append(change)
        return {clause: tuple(changes) for clause, changes in found.items()}

    @cached_property
    def summary(self) -> dict[str, Any]:
        """Counts by severity and kind, and of clauses: changed, unchanged, carried, added, removed.

        By severity counts what follows from nothing, or is graver than what it follows from. How
        well we know a text is no part of it, and does not count.
        """
        counted = [change for change in self.changes if change.family != "support"]
        severities = Counter(change.severity for change in counted if self.leads(change))
        # A removed clause may have had the id of another that is still there.
        touched = {change.clause_after for change in counted}
        clauses = Counter(_fate(pair, touched, self.carried) for pair in self.alignment)
        return {
            "severity": {name: severities[name] for name in SEVERITIES if severities[name]},
            "kind": dict(sorted(Counter(change.kind for change in counted).items())),
            "clauses_changed": clauses["changed"],
            "clauses_unchanged": clauses["unchanged"],
            "clauses_carried": clauses["carried"],
            "clauses_added": clauses["added"],
            "clauses_removed": clauses["removed"],
            "changes": len(self.changes),
        }

    @cached_property
    def _severities(self) -> dict[str | None, Severity]:
        return {change.fingerprint: change.severity for change in self.changes}

    def leads(self, change: Change) -> bool:
        """Say whether a change follows from none, or is graver than what it follows from."""
        rank = SEVERITIES.index
        cause = self._severities.get(change.follows)
        return cause is None or rank(change.severity) < rank(cause)


def _fate(pair: Pair, touched: set[str | None], carried: frozenset[str]) -> str:
    if not pair.before:
        return "added"
    if not pair.after:
        return "removed"
    if touched.intersection(pair.after):
        return "changed"
    return "carried" if carried.issuperset(pair.after) else "unchanged"
