"""A merge as a redline of its base: what a side brought is by that side, and disputes are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plans.diffing import Maker, diff
from plans.formats._base import Options
from plans.formats._units import units_of
from plans.formats.docx._comments import comment_of
from plans.formats.docx._marks import Marks
from plans.formats.docx._parts import word_file
from plans.formats.docx._steps import Step, steps_between
from plans.formats.docx._text import Text, Told, last_paragraph
from plans.results import Merged
from plans.terms import listed
from plans.wording import Dispute, capital, disputes


def render(result: Merged, options: Options) -> bytes:
    """Return a Word file: rejected it is the base, and accepted the merged text with its brackets.

    Each conflict is a comment at its clause.
    """
    after = result.merge.revision
    before, now = (list(units_of(each, result.registers, "all")) for each in (result.base, after))
    steps = steps_between(before, now, diff(result.base, after).alignment)
    told = list(disputes(result))
    at = [_place(dispute, steps) for dispute in told]
    marked = [
        Told(step, tuple(number for number, place in enumerate(at) if place == here))
        for here, step in enumerate(steps)
    ]
    left = [number for number, place in enumerate(at) if place == len(steps)]
    body = "".join(Text(_marks(result)).paragraphs(marked)) + last_paragraph(left)
    said = (comment_of(number, _lines(each, result)) for number, each in enumerate(told))
    return word_file(body, "".join(said))


def _marks(result: Merged) -> Marks:
    """Return marks by the sides; what several brought together is by them all."""
    name_of = result.registers.name_of
    brought: dict[str, list[str]] = {}
    for side in result.sides:
        for clause in result.merge.taken.get(side, ()):
            brought.setdefault(clause, []).append(name_of(side))
    makers = {clause: Maker(", ".join(names), "") for clause, names in brought.items()}
    return Marks(Maker(listed(tuple(result.sides), name_of), ""), makers, sided=True)


def _place(dispute: Dispute, steps: Sequence[Step]) -> int:
    """Return at which step a dispute is told: the first of its clause, or behind all."""
    clauses = ([unit.clause for unit in (step.after, step.before) if unit] for step in steps)
    return next((at for at, held in enumerate(clauses) if dispute.clause in held), len(steps))


def _lines(dispute: Dispute, result: Merged) -> Iterator[str]:
    yield capital(dispute.what)
    if dispute.base:
        yield f"Base: {dispute.base}"
    for side in dispute.sides:
        yield f"{', '.join(map(result.registers.name_of, side.names))}: {side.said}"
