"""Each declared red line against a revision: crossed, touched, respected or silent.

The constraint is the party's, from ``redlines.yaml``, dated and sourced; the verdict is a pattern
match over typed terms and nothing else. What no term can decide is ``touched`` at most; a revision
without a term on the issue is ``silent``, which is an answer too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from plans.diffing import Change, Context, Diff, Spot, change
from plans.diffing import clause_rules as table
from plans.model import RedLine, Registers, Revision
from plans.terms import Term

Verdict = Literal["crossed", "touched", "respected", "silent"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict and the clauses whose terms gave it."""

    verdict: Verdict
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shift:
    """A red line on both sides of a diff."""

    redline: RedLine
    before: Judgement
    after: Judgement

    @property
    def crossed(self) -> bool:
        """Whether the line is crossed now and was not before."""
        return self.after.verdict == "crossed" != self.before.verdict

    @property
    def released(self) -> bool:
        """Whether the line was crossed before and is not now."""
        return self.before.verdict == "crossed" != self.after.verdict


@dataclass(frozen=True, slots=True)
class _Stated:
    """A term where it stands; ``firm`` if the text states it, not only an alternative."""

    clause: str
    term: Term
    firm: bool


class _Statements:
    """What a revision states, found by issue: there are many red lines, and most name one."""

    def __init__(self, revision: Revision) -> None:
        self._every = list(_statements(revision))
        self._by_issue: dict[str, list[_Stated]] = {}
        for each in self._every:
            self._by_issue.setdefault(each.term.issue, []).append(each)

    def on(self, issues: Collection[str]) -> list[_Stated]:
        if len(issues) == 1:
            return self._by_issue.get(next(iter(issues)), [])
        return [each for each in self._every if each.term.issue in issues]

    def like(self, pattern: Mapping[str, Any]) -> list[tuple[_Stated, bool | None]]:
        issue = pattern.get("issue")
        near = self.on([issue] if isinstance(issue, str) else issue) if issue else self._every
        return [(each, matches(each.term, pattern)) for each in near]


def judge(revision: Revision, redline: RedLine) -> Judgement:
    """Return how ``revision`` stands to ``redline``."""
    return _judged(_Statements(revision), redline)


def _judged(stated: _Statements, redline: RedLine) -> Judgement:
    on_issue = stated.on(redline.issues)
    check = redline.check
    if check is None:
        return Judgement("touched", _where(on_issue)) if on_issue else Judgement("silent")
    if check.forbid is not None:
        return _forbidden(stated, on_issue, check.forbid)
    return _required(stated, on_issue, check.require or {})


def _forbidden(
    stated: _Statements, on_issue: list[_Stated], pattern: Mapping[str, Any]
) -> Judgement:
    found = stated.like(pattern)
    if firm := [each for each, hit in found if hit and each.firm]:
        return Judgement("crossed", _where(firm))
    if unsure := [each for each, hit in found if hit is not False]:
        return Judgement("touched", _where(unsure))
    return Judgement("respected", _where(on_issue)) if on_issue else Judgement("silent")


def _required(
    stated: _Statements, on_issue: list[_Stated], pattern: Mapping[str, Any]
) -> Judgement:
    found = stated.like(pattern)
    if firm := [each for each, hit in found if hit and each.firm]:
        return Judgement("respected", _where(firm))
    if unsure := [each for each, hit in found if hit is not False]:
        return Judgement("touched", _where(unsure))
    return Judgement("crossed", _where(on_issue)) if on_issue else Judgement("silent")


def _where(stated: list[_Stated]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.clause for each in stated))


def _statements(revision: Revision) -> Iterator[_Stated]:
    for clause in revision.walk():
        for term in clause.terms.values():
            if term.alternatives:
                for variant in term.alternatives:
                    yield _Stated(clause.id, term.with_variant(variant), False)
            else:
                yield _Stated(clause.id, term, True)
        for alternative in clause.alternatives:
            for term in alternative.terms.values():
                yield _Stated(clause.id, term, False)


def matches(term: Term, pattern: Mapping[str, Any]) -> bool | None:
    """Say whether every field of ``pattern`` holds for ``term``; None if that cannot be told."""
    told = True
    for name, wanted in pattern.items():
        answer = _holds(term, name, wanted)
        if answer is False:
            return False
        told = told and answer is not None
    return True if told else None


def _holds(term: Term, name: str, wanted: Any) -> bool | None:
    value = getattr(term, name, None)
    if value in (None, (), {}):
        return False
    if isinstance(wanted, dict):
        answers = [_compares(value, how, limit) for how, limit in wanted.items()]
        return False if False in answers else (None if None in answers else True)
    accepted = {wanted} if isinstance(wanted, str) else {str(each) for each in wanted}
    values = value if isinstance(value, tuple | dict) else (value,)
    return any(str(each) in accepted for each in values)


def _compares(value: Any, how: str, limit: str) -> bool | None:
    """Compare a value that has an order with a limit; an unspecified one cannot be told."""
    if not hasattr(value, "order"):
        return False
    try:
        order = value.order(type(value).read(limit))
    except ValueError:  # the limit is of another type: a sum is neither above nor below a span
        return False
    return None if order is None else order == {"above": -1, "below": 1}.get(how)


def shifts(before: Revision, after: Revision, registers: Registers) -> tuple[Shift, ...]:
    """Return every red line with its verdict on both sides."""
    old, new = _Statements(before), _Statements(after)
    return tuple(
        Shift(redline, _judged(old, redline), _judged(new, redline))
        for redline in registers.redlines.redlines
    )


def with_red_lines(diff: Diff, context: Context, found: tuple[Shift, ...]) -> Diff:
    """Return ``diff`` with a change for each red line crossed or released, under what caused it."""
    changes = list(diff.changes)
    for shift in found:
        if shift.crossed or shift.released:
            cause = _cause(shift, changes)
            change = _shift_change(shift, cause, context)
            changes.insert(changes.index(cause) + 1 if cause else len(changes), change)
    return replace(diff, changes=tuple(changes))


def _cause(shift: Shift, changes: list[Change]) -> Change | None:
    """Return the change that moved the verdict: at one of its clauses, on its issue if possible."""
    clauses = {*shift.before.clauses, *shift.after.clauses}
    near = [change for change in changes if change.clause in clauses]
    on_issue = (change for change in near if change.issue in shift.redline.issues)
    return next(on_issue, near[0] if near else None)


def _shift_change(shift: Shift, cause: Change | None, context: Context) -> Change:
    line, crossed = shift.redline, shift.crossed
    judged = (shift.after if crossed else shift.before).clauses
    ids = (cause.clause_before, cause.clause_after) if cause else (*judged[:1], *judged[:1])
    spot = Spot(context.before.places.get(ids[0] or ""), context.after.places.get(ids[-1] or ""))
    happened = f"{'crossed' if crossed else 'released'} (was {shift.before.verdict})"
    named = change(
        table.RED_LINES[0 if crossed else 1],
        spot,
        context,
        subject=f"red line of {context.registers.name_of(line.party)} {happened}",
        what=line.statement,
        before=shift.before.verdict,
        after=shift.after.verdict,
        term=f"red-line:{line.id}",
    )
    return replace(
        named,
        red_line=line.id,
        issue=line.issues[0] if line.issues else None,
        attestation=line.attestation,
        sources=tuple(line.sources),
        parties=(line.party,),
        follows=(cause.follows or cause.fingerprint) if cause else None,
    )
