"""The rows and columns of a table, some of whose cells take several of them."""

from __future__ import annotations

from collections.abc import Sequence

from plans.drafting import Accepts, is_there
from plans.errors import UnreadableFile
from plans.readers.html._shapes import Cell, Grid, Item, Row, pieces_of

# More cells than this no table has that a person reads.
MOST_CELLS = 200_000

Cells = list[Sequence[Item]]


def rows_of(grid: Grid, accepts: Accepts) -> list[Cells]:
    """Return what each column of each row holds; what goes over several stands in the first.

    Raises:
        UnreadableFile: there are more cells than anybody can read.
    """
    open_until: dict[int, int] = {}
    found: list[Cells] = []
    count = 0
    for number, row in enumerate(row for row in grid.rows if _stays(row, accepts)):
        cells: Cells = []
        for cell in row.cells:
            if not (is_there(cell.marks, accepts) or _says(cell, accepts)):
                continue
            _pass_open(cells, open_until, number)
            for at in range(len(cells), len(cells) + cell.columns):
                open_until[at] = number + cell.rows
            cells += [cell.items, *[()] * (cell.columns - 1)]
        _pass_open(cells, open_until, number)
        count += len(cells)
        if count > MOST_CELLS:
            raise UnreadableFile(
                f"this page has a table of more than {MOST_CELLS:,} cells",
                hint="leave the table out, or split it",
            )
        found.append(cells)
    return found


def _pass_open(cells: Cells, open_until: dict[int, int], number: int) -> None:
    """Leave the columns empty that a cell further up still takes."""
    while open_until.get(len(cells), 0) > number:
        cells.append(())


def _stays(row: Row, accepts: Accepts) -> bool:
    """Say whether a row is there; words that nobody struck keep it, whatever is said of it."""
    if any(_says(cell, accepts) for cell in row.cells):
        return True
    words = any(piece.text.strip() for cell in row.cells for piece in pieces_of(cell.items))
    return is_there(row.marks, accepts) and bool(row.cells) and not words


def _says(cell: Cell, accepts: Accepts) -> bool:
    pieces = pieces_of(cell.items)
    return any(each.text.strip() and is_there(each.marks, accepts) for each in pieces)
