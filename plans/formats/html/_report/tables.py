"""The words of a clause with tables in them, as the page draws them."""

from __future__ import annotations

from collections.abc import Iterable

from plans.diffing import Edit
from plans.formats.html._report.words import Piece, pieces
from plans.values import frozen
from plans.wording import MarkedRow, MarkedTable, marked_parts

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
