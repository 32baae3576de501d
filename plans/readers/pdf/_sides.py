"""Where the text of each page, and of each column of it, begins and ends."""

from __future__ import annotations

from collections.abc import Iterable

from plans.readers.pdf._rows import Row


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
