"""How each declared red line stands to both sides of a comparison, as JSON says it."""

from __future__ import annotations

from plans.negotiating import Judgement, Shift, Verdict
from plans.results.document import Part
from plans.values import frozen


@frozen
class JudgementDocument(Part):
    """The verdict on one text."""

    verdict: Verdict
    clauses: tuple[str, ...]
    """The clauses whose statements decide."""
    sides: dict[str, Verdict]
    """Where a bracket decides: the verdict if this side had its way."""
    otherwise: Verdict | None
    """Of a line declared after the text: the verdict if it had stood."""
    against: tuple[str, ...]
    """The clauses that state what the line forbids."""


@frozen
class RedLineDocument(Part):
    """One declared line and its verdicts."""

    id: str
    party: str
    declared: str | None
    statement: str
    before: JudgementDocument
    after: JudgementDocument


def red_line_documents(shifts: tuple[Shift, ...]) -> tuple[RedLineDocument, ...]:
    """Return what JSON says of each line, in the register's order."""
    return tuple(
        RedLineDocument.drawn_from(
            shift.redline, before=_judgement(shift.before), after=_judgement(shift.after)
        )
        for shift in shifts
    )


def _judgement(judged: Judgement) -> JudgementDocument:
    return JudgementDocument.drawn_from(judged, sides=dict(judged.sides))
