"""Tables whose cells are parted by lines: which words of a page stand in which cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from plans.readers.pdf._rulings import Ruling, Rulings
from plans.values import frozen

if TYPE_CHECKING:
    from plans.readers.pdf._words import Word

# In points: lines that come so near each other meet; lines so near are one side of cells.
_MEETS, _SAME = 3.0, 4.0
# A grid whose cells hold more only sets out the page: its words are read as those of a page are.
_LONGEST, _USUAL = 400, 80
# More lines, or more places for cells, are no table that anybody reads.
_MOST_LINES, _MOST_PLACES = 500, 10_000
# What only parts a word at the end of a line.
_SOFT = "\xad"


@frozen
class RuledTable:
    """A table: the sides of its columns from the left, and of its rows from the top.

    ``owners`` says for each place in the grid, row by row, at which place the cell begins that
    takes it: one that no line parts from its neighbours takes several.
    """

    sides: tuple[float, ...]
    levels: tuple[float, ...]
    owners: tuple[int, ...]

    def holds(self, word: Word) -> bool:
        """Say whether a word stands in the table."""
        x, y = _middle(word)
        return self.sides[0] < x < self.sides[-1] and self.levels[-1] < y < self.levels[0]

    def rows(self, words: Iterable[Word]) -> list[list[str]]:
        """Return the cells of each row with the ``words`` that stand in them, in their order."""
        width = len(self.sides) - 1
        found: list[list[str]] = [[] for _ in self.owners]
        for word in words:
            found[self.owners[self._place(*_middle(word))]].append(word.text)
        cells = [" ".join(each).replace(f"{_SOFT} ", "") for each in found]
        return [cells[at : at + width] for at in range(0, len(cells), width)]

    def _place(self, x: float, y: float) -> int:
        column = bisect_right(self.sides, x) - 1
        row = bisect_right([-level for level in self.levels], -y) - 1
        return row * (len(self.sides) - 1) + column


def _middle(word: Word) -> tuple[float, float]:
    return (word.left + word.right) / 2, (word.bottom + word.top) / 2


def ruled_tables(rulings: Rulings) -> list[RuledTable]:
    """Return the grids of two columns and two rows or more that lines are drawn for."""
    if len(rulings.across) + len(rulings.down) > _MOST_LINES:
        return []
    return [made for group in _together(rulings) if (made := _table(*group))]


def is_of_data(rows: Sequence[Sequence[str]]) -> bool:
    """Say whether the cells of a grid are those of a table, and not the columns of a page."""
    cells = [len(cell) for row in rows for cell in row if cell]
    full = sum(sum(map(bool, row)) > 1 for row in rows)
    return full > 1 and max(cells) <= _LONGEST and median(cells) <= _USUAL


def _together(rulings: Rulings) -> Iterator[Rulings]:
    """Yield the lines that meet one another, straight or by way of others."""
    across, down = list(rulings.across), list(rulings.down)
    while across:
        group = Rulings([across.pop()], [])
        left = -1
        while left != len(across) + len(down):
            left = len(across) + len(down)
            down = _moved(down, group.down, group.across)
            across = _moved(across, group.across, group.down)
        yield group


def _moved(left: Iterable[Ruling], into: list[Ruling], near: Sequence[Ruling]) -> list[Ruling]:
    """Put the lines that meet one of ``near`` with others, and return what is ``left`` of them."""
    rest: list[Ruling] = []
    for each in left:
        (into if any(_meet(each, other) for other in near) else rest).append(each)
    return rest


def _meet(here: Ruling, there: Ruling) -> bool:
    """Say whether a line across and one down, or the other way round, come together."""
    return (
        here.start - _MEETS <= there.at <= here.end + _MEETS
        and there.start - _MEETS <= here.at <= there.end + _MEETS
    )


def _table(across: Sequence[Ruling], down: Sequence[Ruling]) -> RuledTable | None:
    sides = _places(each.at for each in down)
    levels = _places(each.at for each in across)[::-1]
    if len(sides) < 3 or len(levels) < 3 or len(sides) * len(levels) > _MOST_PLACES:
        return None
    return RuledTable(tuple(sides), tuple(levels), tuple(_owners(sides, levels, across, down)))


def _places(found: Iterable[float]) -> list[float]:
    places: list[float] = []
    for each in sorted(found):
        if not places or each - places[-1] > _SAME:
            places.append(each)
    return places


def _owners(
    sides: Sequence[float],
    levels: Sequence[float],
    across: Sequence[Ruling],
    down: Sequence[Ruling],
) -> list[int]:
    """Return for each place of a grid where the cell begins that takes it."""
    owners: list[int] = []
    width = len(sides) - 1
    for row, (top, bottom) in enumerate(pairwise(levels)):
        for column, (left, right) in enumerate(pairwise(sides)):
            own = row * width + column
            if column and not _is_drawn(down, left, (top + bottom) / 2):
                own = owners[-1]
            elif row and not _is_drawn(across, top, (left + right) / 2):
                own = owners[-width]
            owners.append(own)
    return owners


def _is_drawn(rulings: Sequence[Ruling], at: float, where: float) -> bool:
    return any(abs(each.at - at) <= _SAME and each.start <= where <= each.end for each in rulings)
