"""The order of the text section: the later document's, with what was removed at its old place."""

from __future__ import annotations

from collections.abc import Iterator

from plans.aligning import Pair
from plans.diffing import Change
from plans.formats.html._report.lookups import depth_of
from plans.model import Place
from plans.results import Comparison
from plans.values import frozen


@frozen
class Row:
    """One clause of the text section.

    Attributes:
        olds: where it stood before: nowhere if added, in several places if clauses were merged.
        new: where it stands after; None if removed.
        grouped: whether it is part of a split or merge.
        moved: whether it stands elsewhere among its neighbours.
        head: anchor of the clause that tells of the split it is part of, empty if it is that one.
    """

    olds: tuple[Place, ...]
    new: Place | None
    grouped: bool = False
    moved: bool = False
    head: str = ""

    @property
    def place(self) -> Place:
        """Where it stands now, or stood."""
        return self.new or self.olds[0]

    @property
    def depth(self) -> int:
        """How deep it stands, 0 at the top."""
        return depth_of(self.place)

    @property
    def anchor(self) -> str:
        """The id of its element in the page."""
        return f"c-{self.new.clause.id}" if self.new else f"was-{self.olds[0].clause.id}"


def rows_in_order(result: Comparison) -> tuple[Row, ...]:
    """Return every clause of both sides once, in reading order."""
    pairs = result.diff.alignment
    owner = {id: pair for pair in pairs for id in pair.after}
    lost = _removed_after(result)
    found: list[Row] = []
    waiting: list[Row] = list(lost.get("", ()))
    for id, place in result.after.places.items():
        # A removed clause waits until the sub-clauses of the one before it have all been shown.
        while waiting and waiting[0].depth >= depth_of(place):
            found.append(waiting.pop(0))
        found.append(_row(place, owner.get(id), result))
        waiting += lost.get(id, ())
    return (*found, *waiting)


def _row(place: Place, pair: Pair | None, result: Comparison) -> Row:
    if pair is None or not pair.before:
        return Row((), place)
    grouped = len(pair.before) > 1 or len(pair.after) > 1
    if place.clause.id != pair.after[0]:
        return Row((), place, grouped, head=pair.after[0])
    olds = tuple(result.before.places[id] for id in pair.before)
    return Row(olds, place, grouped, pair.moved)


def _removed_after(result: Comparison) -> dict[str, list[Row]]:
    """Return the removed clauses by the id of the later clause that they followed, or ""."""
    owner = {id: pair for pair in result.diff.alignment for id in pair.before}
    found: dict[str, list[Row]] = {}
    last = ""
    for id, place in result.before.places.items():
        pair = owner.get(id)
        if pair is None or not pair.after:
            found.setdefault(last, []).append(Row((place,), None))
        elif not pair.moved:
            last = pair.after[-1]
    return found


def changes_by_row(rows: tuple[Row, ...], changes: tuple[Change, ...]) -> dict[str, list[Change]]:
    """Return the changes by the anchor of the row that they belong to."""
    after: dict[str | None, str] = {row.new.clause.id: row.anchor for row in rows if row.new}
    before: dict[str | None, str] = {
        place.clause.id: row.anchor for row in rows for place in row.olds
    }
    found: dict[str, list[Change]] = {row.anchor: [] for row in rows}
    for change in changes:
        anchor = after.get(change.clause_after) or before.get(change.clause_before) or ""
        found.setdefault(anchor, []).append(change)
    return found


def ancestors(rows: tuple[Row, ...], wanted: set[str]) -> Iterator[str]:
    """Yield the anchors of the rows that have a row of ``wanted`` among their sub-clauses."""
    need = 0
    for row in reversed(rows):
        if row.depth < need:
            yield row.anchor
            need = row.depth
        if row.anchor in wanted:
            need = max(need, row.depth)
