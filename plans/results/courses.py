"""What became of each clause from revision to revision: as before, changed, carried, new, gone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from plans.aligning import Pair
from plans.diffing import Diff
from plans.results.document import Part
from plans.results.position_table import TextDocument
from plans.terms import SEVERITIES, Severity
from plans.values import frozen

CourseFate = Literal["there", "same", "carried", "changed", "added", "removed"]
# What becomes of most clauses.
_STAYS = (("same", None),)


@frozen
class CourseMarkDocument(Part):
    """A clause in one revision, beside how it stood in the revision before."""

    fate: CourseFate
    """``there`` in the first revision, which has none before it."""
    clause: str | None
    """Its id in this revision; null where it is removed."""
    severity: Severity | None
    """The gravest of its changes, if it has any."""


@frozen
class CourseDocument(Part):
    """One clause through all revisions."""

    clause: str
    """Its last id."""
    label: str
    title: str
    marks: tuple[CourseMarkDocument | None, ...]
    """One for each revision; null where it is not there yet, or has gone before."""


@frozen
class ClauseCourses(Part):
    """All clauses through several revisions, in the order of the text."""

    texts: tuple[TextDocument, ...]
    clauses: tuple[CourseDocument, ...]


@frozen
class Move:
    """Clauses of two texts that are one another's, and what became of each that is in the later.

    Attributes:
        before: their ids in the earlier text; nothing if what is in the later is new.
        after: their ids in the later one; nothing if they are gone.
        fates: what became of each of ``after``, with the gravest of its changes.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    fates: tuple[tuple[CourseFate, Severity | None], ...]


def moves_of(diff: Diff) -> tuple[Move, ...]:
    """Return what a comparison says of each clause, without what stays as it is under its id."""
    found = (
        Move(each.before, each.after, tuple(_fate(each, id, diff) for id in each.after))
        for each in diff.alignment
    )
    return tuple(each for each in found if each.before != each.after or each.fates != _STAYS)


# The printed number and the title of each clause by its id, in the order of the text.
Names = Mapping[str, tuple[str, str]]


def clause_courses(
    texts: Sequence[TextDocument], names: Sequence[Names], moves: Sequence[Sequence[Move]]
) -> ClauseCourses:
    """Return what became of each clause.

    Args:
        texts: what is told of each revision, oldest first.
        names: what the clauses of each are called.
        moves: what happened from each to the next.
    """
    columns = [_first(names[0])] if names else []
    for each in moves:
        columns.append(_next(columns[-1], each, len(columns)))
    rows = _in_order(columns, names)
    return ClauseCourses(tuple(texts), tuple(_course(each, names) for each in rows))


@dataclass(eq=False)
class _Course:
    """One clause while it is followed: its marks by the number of the revision."""

    marks: dict[int, CourseMarkDocument] = field(default_factory=dict)


_Column = dict[str, _Course]


def _first(names: Names) -> _Column:
    return {id: _Course({0: _mark("there", id)}) for id in names}


def _next(before: _Column, moves: Sequence[Move], number: int) -> _Column:
    column: _Column = {}
    moved = {id for each in moves for id in each.before}
    for id in before.keys() - moved:
        before[id].marks[number] = _mark("same", id)
        column[id] = before[id]
    for each in moves:
        _go_on(each, [before[id] for id in each.before if id in before], number, column)
    return column


def _go_on(move: Move, courses: Sequence[_Course], number: int, column: _Column) -> None:
    """Lead courses on to where a move has their clauses, and put those there into a column."""
    last = _mark("removed", None)
    for place, (id, fate) in enumerate(zip(move.after, move.fates, strict=True)):
        course = courses[place] if place < len(courses) else _Course()
        course.marks[number] = last = _mark(fate[0], id, fate[1])
        column[id] = course
    # Of clauses that were joined into one, all but the first end in it.
    for each in courses[len(move.after) :]:
        each.marks[number] = last


def _fate(pair: Pair, clause: str, diff: Diff) -> tuple[CourseFate, Severity | None]:
    changes = [each for each in diff.by_clause.get(clause, ()) if each.family != "support"]
    gravest = min((each.severity for each in changes), key=SEVERITIES.index, default=None)
    if not pair.before:
        return "added", gravest
    if gravest:
        return "changed", gravest
    return "carried" if clause in diff.carried else "same", None


def _mark(
    fate: CourseFate, clause: str | None, severity: Severity | None = None
) -> CourseMarkDocument:
    return CourseMarkDocument(fate, clause, severity)


def _in_order(columns: Sequence[_Column], names: Sequence[Names]) -> list[_Course]:
    """Return all courses in the order of the last text, what went before it where it stood."""
    rows: list[_Course] = []
    for column, named in zip(reversed(columns), reversed(names), strict=True):
        known, last = set(map(id, rows)), -1
        for course in (column[each] for each in named if each in column):
            if id(course) in known:
                last = next(n for n, each in enumerate(rows) if each is course)
            else:
                last += 1
                rows.insert(last, course)
                known.add(id(course))
    return rows


def _course(course: _Course, names: Sequence[Names]) -> CourseDocument:
    last = max(number for number, each in course.marks.items() if each.clause)
    clause = course.marks[last].clause or ""
    marks = tuple(course.marks.get(number) for number in range(len(names)))
    return CourseDocument(clause, *names[last][clause], marks)
