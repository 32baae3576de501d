"""What a revision states, and what each side of its brackets would have it state."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from plans.model import Alternative, Clause, Revision
from plans.negotiating.patterns import Pattern, matches
from plans.terms import ATTESTATIONS, Attestation, Evidence, Term
from plans.values import frozen


@frozen
class Statement:
    """A term where it stands; ``bracket`` names the bracket it stands in, ``by`` who wants it.

    ``key`` is the term's id in its clause, ``side`` the number of the side that wants it, from 0.
    """

    clause: str
    term: Term
    evidence: Evidence
    bracket: str = ""
    by: tuple[str, ...] = ()
    key: str = ""
    side: int = 0

    @property
    def support(self) -> Attestation | None:
        """The least that the term is supported by; None if nothing is recorded.

        It is contested at best where sources report it differently.
        """
        found = (*self.evidence.attestations, *(("contested",) if self.term.readings else ()))
        return max(found, key=ATTESTATIONS.index, default=None)

    @property
    def carried(self) -> bool:
        """Whether the sources of this revision do not speak of it."""
        return self.support == "carried"

    @property
    def firm(self) -> bool:
        """Whether the text states it, and not only an alternative."""
        return not self.bracket


class Statements:
    """The statements of a revision, found by issue: there are many red lines, and most name one.

    ``whole`` says that the text is on all that is negotiated: what it does not say is not to be.
    """

    def __init__(
        self, every: Iterable[Statement], sides: Iterable[tuple[str, str]], *, whole: bool = True
    ) -> None:
        self.whole = whole
        self._every = tuple(every)
        self._sides = frozenset(sides)  # (bracket, a party that says there what it wants)
        self._by_issue: dict[str, list[Statement]] = {}
        for each in self._every:
            self._by_issue.setdefault(each.term.issue, []).append(each)
        self._wanted: dict[str, Statements] = {}

    @classmethod
    def of(cls, revision: Revision) -> Statements:
        """Return what ``revision`` states."""
        clauses = list(revision.walk())
        said = [each for clause in clauses for each in statements_of_clause(clause)]
        sides = [side for clause in clauses for side in _sides(clause)]
        return cls(said, sides, whole=revision.covers == "all")

    def __bool__(self) -> bool:
        return bool(self._every)

    def on(self, issues: Collection[str]) -> list[Statement]:
        """Return the statements on any of ``issues``, in document order."""
        if len(issues) == 1:
            return self._by_issue.get(next(iter(issues)), [])
        return [each for each in self._every if each.term.issue in issues]

    def near(self, pattern: Pattern) -> list[Statement]:
        """Return the statements on the issue of ``pattern``: all, if it names none."""
        issue = pattern.get("issue")
        if not issue:
            return list(self._every)
        return self.on([issue] if isinstance(issue, str) else issue)

    def firmly(self, pattern: Pattern) -> tuple[Statement, ...]:
        """Return what the text itself states of what ``pattern`` describes."""
        return tuple(
            each for each in self.near(pattern) if each.firm and matches(each.term, pattern)
        )

    def perhaps(self, pattern: Pattern) -> tuple[Statement, ...]:
        """Return what may be what ``pattern`` describes, be it bracketed or not to be told."""
        near = self.near(pattern)
        return tuple(each for each in near if matches(each.term, pattern) is not False)

    def sides_on(self, issues: Collection[str]) -> tuple[str, ...]:
        """Return who says what it wants in the brackets that hold a statement on ``issues``."""
        brackets = {each.bracket for each in self.on(issues) if each.bracket}
        return tuple(sorted({party for bracket, party in self._sides if bracket in brackets}))

    def as_wanted(self, party: str) -> Statements:
        """Return the statements with the brackets in which ``party`` has a say closed its way."""
        if party not in self._wanted:
            closed = {bracket for bracket, side in self._sides if side == party}
            left = (side for side in self._sides if side[0] not in closed)
            said = self._closed(closed, party)
            self._wanted[party] = Statements(said, left, whole=self.whole)
        return self._wanted[party]

    def _closed(self, brackets: set[str], party: str) -> Iterator[Statement]:
        for each in self._every:
            if each.bracket not in brackets:
                yield each
            elif party in each.by:
                yield replace(each, bracket="", by=())


def statements_of_clause(clause: Clause) -> Iterator[Statement]:
    """Yield what ``clause`` states, and then what each side of its brackets would have it state."""
    for id, term in clause.terms.items():
        for side, variant in enumerate(term.alternatives):
            said = _statement(clause, id, term.with_variant(variant))
            yield replace(said, bracket=f"{clause.id}:{id}", by=variant.by, side=side)
        if not term.alternatives:
            yield _statement(clause, id, term)
    for side, alternative in enumerate(clause.alternatives):
        for id, term in alternative.terms.items():
            said = _statement(clause, id, term)
            cites = term.cites or alternative.cites
            evidence = Evidence.of(cites) if cites else said.evidence
            by = alternative.by
            yield replace(said, evidence=evidence, bracket=clause.id, by=by, side=side)


def _statement(clause: Clause, key: str, term: Term) -> Statement:
    evidence = clause.evidence(term)
    if term.proposed:  # read out of prose by a program: what supports the clause does not do so
        evidence = Evidence(("inferred",), evidence.sources)
    return Statement(clause.id, term, evidence, key=key)


def sides_of_clause(clause: Clause) -> Iterator[tuple[str, tuple[tuple[str, ...], ...]]]:
    """Yield the name of each bracket of ``clause`` with who wants each of its sides, in order."""
    for id, term in clause.terms.items():
        if term.alternatives:
            yield f"{clause.id}:{id}", tuple(each.by for each in term.alternatives)
    if clause.alternatives:
        yield clause.id, tuple(each.by for each in clause.alternatives)


def _sides(clause: Clause) -> Iterator[tuple[str, str]]:
    for id, term in clause.terms.items():
        for variant in term.alternatives:
            yield from ((f"{clause.id}:{id}", party) for party in variant.by)
    for alternative in filter(_typed, clause.alternatives):
        yield from ((clause.id, party) for party in alternative.by)


def _typed(alternative: Alternative) -> bool:
    """Whether what an alternative states is known; words that nobody typed state who knows what."""
    said = alternative.heading or alternative.text or alternative.closing
    return bool(alternative.terms) or not said
