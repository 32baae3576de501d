"""The text in stretches: what changed in full, and what did not folded, or left to another page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from plans.formats.html._endings import ending_at
from plans.formats.html._report.clauses import (
    SECTION,
    ClauseView,
    Sources,
    clause_view,
    doubt_of,
)
from plans.formats.html._report.order import Row
from plans.formats.html._report.own_words import ClosingView, closing_views, point_of, state_of
from plans.values import frozen

Placed = tuple[Row, tuple[ClosingView, ...]]


@frozen
class Stretch:
    """Clauses in a row that are shown alike.

    Attributes:
        still: how many of them did not change and are folded; 0 where all are to be read.
        carried: how many of these the source does not mention.
        first: the printed number of the first, or else its title.
        last: that of the last; empty where it is the first.
        start: the id of the first clause in the later text.
        clauses: none where they stand on another page.
    """

    still: int
    carried: int
    first: str
    last: str
    start: str
    clauses: tuple[ClauseView, ...]


def stretches(rows: Sequence[Row], given: Sources, *, apart: bool) -> tuple[Stretch, ...]:
    """Return the clauses of both sides in reading order; ``apart`` leaves out what did not change.

    A clause above one that changed did not itself change, and yet is read.
    """
    ends = ending_at([row.depth for row in rows])
    placed = [
        (row, closing_views([rows[end] for end in ended], given.changes))
        for row, ended in zip(rows, ends, strict=True)
    ]
    grouped = groupby(placed, lambda each: _still(each, given))
    found = [_stretch(tuple(each), given, still, apart) for still, each in grouped]
    return tuple(_outlined(found))


def _outlined(found: Sequence[Stretch]) -> Iterator[Stretch]:
    """Yield ``found`` with no heading more than a level below the one before it.

    What went may stand without the clause that it stood in, which has come somewhere else.
    """
    last = SECTION
    for stretch in found:
        clauses = []
        for each in stretch.clauses:
            last = min(each.head.level, last + 1)
            clauses.append(replace(each, head=replace(each.head, level=last)))
        yield replace(stretch, clauses=tuple(clauses))


def _still(placed: Placed, given: Sources) -> bool:
    row, closings = placed
    quiet = row.anchor not in given.holds and not given.changes.get(row.anchor)
    unmoved = state_of(row, changed=False) == "same" and not row.moved
    return quiet and unmoved and all(each.state == "same" for each in closings)


def _stretch(placed: Sequence[Placed], given: Sources, still: bool, apart: bool) -> Stretch:
    first, last = placed[0][0], placed[-1][0]
    carried = [row for row, _ in placed if doubt_of(row.place.clause) == "carried"]
    return Stretch(
        still=len(placed) if still else 0,
        carried=len(carried),
        first=point_of(first),
        last="" if last is first else point_of(last),
        start=first.place.clause.id,
        clauses=() if still and apart else tuple(_views(placed, given)),
    )


def _views(placed: Sequence[Placed], given: Sources) -> Iterator[ClauseView]:
    for row, closings in placed:
        yield replace(clause_view(row, given), closings=closings)
