"""Where the text of each page, and of each column of it, begins and ends; what is in its middle."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from plans.readers.pdf._rows import Row

# Points: so far apart are the middles of two rows at most that are centred alike.
_ALIKE = 1.5
# So many rows that begin at one place are a list.
_A_LIST = 3


def frame_of(row: Row) -> tuple[int, int]:
    """Return the page that a row stands on, and in which column of it."""
    return row.page.number, row.column


class Sides:
    """The left and the right side of each column, in points."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._left: dict[tuple[int, int], float] = {}
        self._right: dict[tuple[int, int], float] = {}
        for row in rows:
            frame = frame_of(row)
            self._left[frame] = min(row.left, self._left.get(frame, row.left))
            self._right[frame] = max(row.right, self._right.get(frame, row.right))

    def left(self, row: Row) -> float:
        """Return where the column begins that ``row`` stands in."""
        return self._left[frame_of(row)]

    def right(self, row: Row) -> float:
        """Return where it ends."""
        return self._right[frame_of(row)]

    def width(self, row: Row) -> float:
        """Return how wide it is."""
        return self.right(row) - self.left(row)

    def is_full(self, row: Row, share: float) -> bool:
        """Say whether ``row`` ends where such a share of its column does, or further right."""
        return row.right >= self.left(row) + share * self.width(row)


def centred(rows: Sequence[Row], sides: Sides) -> set[Row]:
    """Return those of ``rows`` that are centred in their columns.

    Where the text around is a list, its sides are no sides of the column: rows that begin at
    different places but have one middle show where that is.
    """
    by_frame: dict[tuple[int, int], list[Row]] = {}
    for row in rows:
        by_frame.setdefault(frame_of(row), []).append(row)
    return {row for some in by_frame.values() for row in _of_a_column(some, sides)}


def _of_a_column(rows: Sequence[Row], sides: Sides) -> Iterator[Row]:
    starts = Counter(round(row.left) for row in rows)
    inset = [
        row
        for row in rows
        if min(_margins(row, sides)) > 2 * row.height
        and sum(starts[round(row.left) + off] for off in (-1, 0, 1)) < _A_LIST
    ]
    return (row for row in inset if _agrees(row, sides, inset))


def _margins(row: Row, sides: Sides) -> tuple[float, float]:
    return row.left - sides.left(row), sides.right(row) - row.right


def _agrees(row: Row, sides: Sides, others: Iterable[Row]) -> bool:
    before, behind = _margins(row, sides)
    if abs(before - behind) < row.height / 2:
        return True
    middle = row.left + row.right
    alike = (each for each in others if abs(middle - each.left - each.right) < 2 * _ALIKE)
    return any(abs(row.left - each.left) > row.height / 2 for each in alike)
