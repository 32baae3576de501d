"""How a revision stands to a red line: met, not met, touched, not judged, or declared later.

The line is the party's, from ``redlines.yaml``, dated and sourced; the verdict compares its checks
with the typed terms of a text and does nothing else. Nobody's line is met in part: one part that is
not met is enough, and all have to be met. What a text does not say meets no demand, unless it is a
paper on a part of what is negotiated and does not speak of the matter.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from plans.model import RedLine, RedLineCheck, Revision
from plans.negotiating.patterns import Pattern
from plans.negotiating.statements import Statement, Statements
from plans.terms import ATTESTATIONS, Attestation, Evidence
from plans.values import frozen

Verdict = Literal["not met", "met", "touched", "not judged", "declared later"]


@frozen
class Judgement:
    """A verdict, and what it rests on.

    Attributes:
        verdict: how the text stands to the line.
        deciding: the statements that decide, in document order.
        against: the ids of the clauses that state what the line forbids.
        sides: where a bracket decides, each of its sides with the verdict if it had its way.
        otherwise: of a line declared later, the verdict if it had stood.
    """

    verdict: Verdict
    deciding: tuple[Statement, ...] = ()
    sides: tuple[tuple[str, Verdict], ...] = ()
    otherwise: Verdict | None = None
    against: tuple[str, ...] = ()

    @property
    def clauses(self) -> tuple[str, ...]:
        """The ids of the clauses whose statements decide, in document order."""
        return _clauses(self.deciding)

    @property
    def evidence(self) -> Evidence:
        """On whose word the statements stand that decide."""
        attestations = dict.fromkeys(
            how for each in self.deciding for how in each.evidence.attestations
        )
        sources = dict.fromkeys(
            source for each in self.deciding for source in each.evidence.sources
        )
        return Evidence(tuple(attestations), tuple(sources))

    @property
    def support(self) -> Attestation | None:
        """The least that a deciding statement is supported by; None if nothing is recorded."""
        found = (each.support for each in self.deciding)
        return max(filter(None, found), key=ATTESTATIONS.index, default=None)


@frozen
class _Part:
    """What one check comes to; ``against`` is what it forbids and the text states."""

    verdict: Verdict
    deciding: tuple[Statement, ...] = ()
    against: tuple[Statement, ...] = ()


def judge(revision: Revision, redline: RedLine) -> Judgement:
    """Return how ``revision`` stands to ``redline``."""
    return judged(Statements.of(revision), revision.date, redline)


def judged(stated: Statements, date: str | None, redline: RedLine) -> Judgement:
    """Return how a text of ``date`` that says ``stated`` stands to ``redline``."""
    found = _by_sides(stated, redline)
    if _later(redline.declared, date):
        return replace(found, verdict="declared later", otherwise=found.verdict)
    return found


def _later(declared: str | None, date: str | None) -> bool:
    """Whether a line was declared after a text; days and months compare as far as both go."""
    if not declared or not date:
        return False
    known = min(len(declared), len(date))
    return declared[:known] > date[:known]


def _by_sides(stated: Statements, redline: RedLine) -> Judgement:
    """Judge a text; what it brackets is decided only if all its sides come to the same."""
    found = _together(stated, redline)
    sides = stated.sides_on(redline.issues)
    judgements = {side: _together(stated.as_wanted(side), redline) for side in sides}
    verdicts = {each.verdict for each in judgements.values()}
    if len(verdicts) == 1:
        return next(iter(judgements.values()))
    if not verdicts:
        return found
    told = tuple((side, each.verdict) for side, each in judgements.items())
    return replace(found, verdict="touched", sides=told)


def _together(stated: Statements, redline: RedLine) -> Judgement:
    parts = [_checked(stated, check, redline) for check in redline.checks]
    if not stated or not parts:
        on_issue = stated.on(redline.issues)
        return _judgement("touched" if on_issue else "not judged", on_issue)
    broken = [part for part in parts if part.verdict == "not met"]
    found = _judgement(_joined(parts, redline), _deciding(broken or parts))
    return replace(found, against=_clauses(each for part in broken for each in part.against))


def _joined(parts: list[_Part], redline: RedLine) -> Verdict:
    match {part.verdict for part in parts}:
        case verdicts if "not met" in verdicts:
            return "not met"
        case verdicts if verdicts == {"not judged"}:
            return "not judged"
        case verdicts if verdicts == {"met"} and redline.covers == "all":
            return "met"
        case _:
            return "touched"


def _checked(stated: Statements, check: RedLineCheck, redline: RedLine) -> _Part:
    spoken = stated.perhaps(check.when) if check.when is not None else ()
    if check.when is not None and not spoken:
        return _Part("not judged")
    if check.forbid is not None:
        return _forbidden(stated, check.forbid, redline)
    return _required(stated, check.require or {}, spoken)


def _forbidden(stated: Statements, pattern: Pattern, redline: RedLine) -> _Part:
    if firm := stated.firmly(pattern):
        return _Part("not met", firm, firm)
    if unsure := stated.perhaps(pattern):
        return _Part("touched", unsure)
    on_issue = tuple(stated.on(redline.issues))
    return _Part("met" if on_issue else "not judged", on_issue)


def _required(stated: Statements, pattern: Pattern, spoken: tuple[Statement, ...]) -> _Part:
    if firm := stated.firmly(pattern):
        return _Part("met", firm)
    if unsure := stated.perhaps(pattern):
        return _Part("touched", unsure)
    near = tuple(stated.near(pattern)) if "issue" in pattern else ()
    # What is asked for is not said: what makes the text one that should say it decides.
    deciding = near or spoken
    return _Part("not met" if deciding or stated.whole else "not judged", deciding)


def _deciding(parts: Iterable[_Part]) -> list[Statement]:
    return [each for part in parts for each in part.deciding]


def _judgement(verdict: Verdict, deciding: list[Statement]) -> Judgement:
    once = {(each.clause, each.key, each.side): each for each in deciding}
    return Judgement(verdict, tuple(once.values()))


def _clauses(statements: Iterable[Statement]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.clause for each in statements))
