"""What a clause says itself, as edits: its text, and the closing words behind its sub-clauses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from plans.diffing import Change, Edit, Op, word_diff
from plans.formats.html._report.order import Row
from plans.formats.html._report.words import Piece, pieces
from plans.model import Clause
from plans.values import frozen
from plans.wording import MarkedRow, MarkedTable, compact, marked_parts, point_called

# A row that came or went is shown in the views that show what came or went.
_SHOWN = {"insert": "now-only", "delete": "was-only", "equal": ""}


@frozen
class RowView:
    """A row: in which views alone it is shown, and the marked words of its cells."""

    shown: str
    cells: tuple[tuple[Piece, ...], ...]


@frozen
class PartView:
    """Words, or a table: then it has heads, and rows below them."""

    words: tuple[Piece, ...] = ()
    heads: RowView | None = None
    rows: tuple[RowView, ...] = ()


def part_views(edits: Iterable[Edit]) -> tuple[PartView, ...]:
    """Return the parts of marked words; none where there is no table among them."""
    found = marked_parts(edits)
    if not any(isinstance(part, MarkedTable) for part in found):
        return ()
    return tuple(
        PartView(heads=_row(part.heads), rows=tuple(map(_row, part.rows)))
        if isinstance(part, MarkedTable)
        else PartView(pieces(part))
        for part in found
    )


def _row(row: MarkedRow) -> RowView:
    return RowView(_SHOWN[row.op], tuple(map(pieces, row.cells)))


# Further indents would leave no room for text.
LAST_DEPTH = 5

State = Literal["same", "changed", "added", "removed", "regrouped"]


@frozen
class ClosingView:
    """What the clause at ``anchor`` says behind its sub-clauses, as edits."""

    anchor: str
    depth: int
    state: State
    point: str
    text: tuple[Piece, ...]
    parts: tuple[PartView, ...]


def closing_views(
    rows: Iterable[Row], changes_at: Mapping[str, list[Change]]
) -> tuple[ClosingView, ...]:
    """Return the closing words of ``rows``, where they have some."""
    found = []
    for row in rows:
        changes = changes_at.get(row.anchor, [])
        if edits := edits_of(row, changes, "closing"):
            state = state_of(row, any(change.closing for change in changes))
            depth, point = min(row.depth, LAST_DEPTH), point_of(row)
            found.append(
                ClosingView(row.anchor, depth, state, point, pieces(edits), part_views(edits))
            )
    return tuple(found)


def state_of(row: Row, changed: bool) -> State:
    """Return what happened to a clause, in a word."""
    if row.grouped:
        return "regrouped"
    if not row.olds:
        return "added"
    if row.new is None:
        return "removed"
    return "changed" if changed else "same"


def cited(row: Row) -> str:
    """Return what a sentence calls a clause: ``point 7(a)``, or its title."""
    return point_called(row.place.label) if row.place.label else row.place.clause.title


def point_of(row: Row) -> str:
    """Return what a reader calls a clause: its printed number, or else its title."""
    return compact(row.place.label) or row.place.clause.title


def only_old(row: Row) -> Clause | None:
    """Return the earlier clause of a pair of one and one."""
    return row.olds[0].clause if row.new and len(row.olds) == 1 and not row.grouped else None


_WHOLE: Mapping[State, Op] = {"removed": "delete", "added": "insert"}


def edits_of(row: Row, changes: list[Change], name: Literal["text", "closing"]) -> tuple[Edit, ...]:
    """Return the text or the closing words as edits."""
    words: str = getattr(row.place.clause, name)
    old = only_old(row)
    was: str = getattr(old, name) if old else words
    if was == words:
        op = _WHOLE.get(state_of(row, changed=False), "equal")
        return ((op, words),) if words else ()
    here = (c for c in changes if c.words and c.term is None and c.closing == (name == "closing"))
    told = next((change.words for change in here), None)
    return told or word_diff(was, words)
