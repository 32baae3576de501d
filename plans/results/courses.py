"""What became of each clause from revision to revision: as before, changed, carried, new, gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from plans.aligning import Pair
from plans.diffing import Diff
from plans.model import Revision
from plans.results.document import Part
from plans.results.position_table import TextDocument
from plans.terms import SEVERITIES, Severity
from plans.values import frozen

CourseFate = Literal["there", "same", "carried", "changed", "added", "removed"]


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


def clause_courses(
    texts: Sequence[TextDocument], revisions: Sequence[Revision], diffs: Sequence[Diff]
) -> ClauseCourses:
    """Return what became of each clause.

    Args:
        texts: what is told of each revision, oldest first.
        revisions: the revisions themselves.
        diffs: what happened from each to the next.
    """
    columns = [_first(revisions[0])] if revisions else []
    for diff in diffs:
        columns.append(_next(columns[-1], diff, len(columns)))
    rows = _in_order(columns, revisions)
    return ClauseCourses(tuple(texts), tuple(_course(each, revisions) for each in rows))


@dataclass(eq=False)
class _Course:
    """One clause while it is followed: its marks by the number of the revision."""

    marks: dict[int, CourseMarkDocument] = field(default_factory=dict)


_Column = dict[str, _Course]


def _first(revision: Revision) -> _Column:
    return {each.id: _Course({0: _mark("there", each.id)}) for each in revision.walk()}


def _next(before: _Column, diff: Diff, number: int) -> _Column:
    column: _Column = {}
    for pair in diff.alignment:
        courses = [before[id] for id in pair.before if id in before]
        if not pair.after:
            for each in courses:
                each.marks[number] = _mark("removed", None)
        for place, id in enumerate(pair.after):
            course = courses[place] if place < len(courses) else _Course()
            course.marks[number] = column_mark = _marked(pair, id, diff)
            column[id] = course
        # Of clauses that were joined into one, all but the first end in it.
        for each in courses[len(pair.after) :] if pair.after else ():
            each.marks[number] = column_mark
    return column


def _marked(pair: Pair, clause: str, diff: Diff) -> CourseMarkDocument:
    changes = [each for each in diff.by_clause.get(clause, ()) if each.family != "support"]
    gravest = min((each.severity for each in changes), key=SEVERITIES.index, default=None)
    if not pair.before:
        return _mark("added", clause, gravest)
    if gravest:
        return _mark("changed", clause, gravest)
    return _mark("carried" if clause in diff.carried else "same", clause)


def _mark(
    fate: CourseFate, clause: str | None, severity: Severity | None = None
) -> CourseMarkDocument:
    return CourseMarkDocument(fate, clause, severity)


def _in_order(columns: Sequence[_Column], revisions: Sequence[Revision]) -> list[_Course]:
    """Return all courses in the order of the last text, what went before it where it stood."""
    rows: list[_Course] = []
    for column, revision in zip(reversed(columns), reversed(revisions), strict=True):
        known, last = set(map(id, rows)), -1
        for course in _walked(column, revision):
            if id(course) in known:
                last = next(n for n, each in enumerate(rows) if each is course)
            else:
                last += 1
                rows.insert(last, course)
                known.add(id(course))
    return rows


def _walked(column: _Column, revision: Revision) -> Iterator[_Course]:
    return (column[each.id] for each in revision.walk() if each.id in column)


def _course(course: _Course, revisions: Sequence[Revision]) -> CourseDocument:
    last = max(number for number, each in course.marks.items() if each.clause)
    clause = course.marks[last].clause or ""
    place = revisions[last].places[clause]
    marks = tuple(course.marks.get(number) for number in range(len(revisions)))
    return CourseDocument(clause, place.label, place.clause.title, marks)
