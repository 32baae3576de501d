"""Which table, row and column of one text is which of the other.

A row is known by its head: the first cell, or the second where the first only counts rows. Every
stage is the same read from the other side.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cached_property
from zlib import crc32

from plans.aligning import heaviest_rising, words
from plans.tables import Table
from plans.values import frozen

# Two heads are one if so much of their words is the same; two columns, if so many of their cells.
ALIKE, MOSTLY = 0.6, 0.5
# Comparing every row with every other is left where both sides have too many.
_MOST_COMPARED = 40_000
_NUMBER = re.compile(r"\(?(\d{1,4}|[^\W\d_])[.)]\s*(?=[^\W\d_])")
_COUNTED = re.compile(r"\W*(\d{1,4})\W*")

Match = tuple[int, int]


@frozen(slots=False)
class Side:
    """A table with the heads of its rows."""

    table: Table

    @cached_property
    def head_column(self) -> int:
        """Which column heads the rows."""
        return int(self._counts() and len(self.table.heads) > 1)

    def _counts(self) -> bool:
        """Say whether the first column only counts the rows."""
        found = [_COUNTED.fullmatch(row[0]) for row in self.table.rows]
        return bool(found) and [int(each[1]) if each else 0 for each in found] == list(
            range(1, len(found) + 1)
        )

    def head(self, row: int) -> str:
        """Return the head of a row without a number before it."""
        cell = self.table.rows[row][self.head_column]
        number = _NUMBER.match(cell)
        return cell[number.end() :] if number else cell

    def number(self, row: int) -> str:
        """Return the number before the head of a row; empty without one."""
        if self.head_column:
            return self.table.rows[row][0]
        number = _NUMBER.match(self.table.rows[row][0])
        return number[0].strip() if number else ""

    def cells(self, row: int) -> tuple[str, ...]:
        """Return what a row says, its head and number apart."""
        return self.table.rows[row][self.head_column + 1 :]

    def named(self, row: int) -> str:
        """Return a row as a reader calls it."""
        return f"row {self.head(row) or row + 1}"

    def column_named(self, column: int) -> str:
        """Return a column as a reader calls it."""
        return f"column {self.table.heads[column] or column + 1}"


@frozen(slots=False)
class PairedTables:
    """Two tables that are one, by rows and columns; every match is (before, after)."""

    before: Side
    after: Side

    @cached_property
    def rows(self) -> tuple[Match, ...]:
        """The rows that are one, in the order of the table before."""
        old, new = self.before, self.after
        rows = _Matches(len(old.table.rows), len(new.table.rows))
        rows.pair(lambda row: (old.head(row), old.cells(row)),
                  lambda row: (new.head(row), new.cells(row)))  # fmt: skip
        rows.pair(lambda row: _bare(old.head(row)), lambda row: _bare(new.head(row)))
        rows.pair(old.cells, new.cells, once=True)
        rows.pair_alike(lambda here, there: _alike(old.head(here), new.head(there)), ALIKE)
        return tuple(sorted(rows.found))

    @cached_property
    def columns(self) -> tuple[Match, ...]:
        """The columns that are one, in the order of the table before."""
        old, new = self.before.table, self.after.table
        columns = _Matches(len(old.heads), len(new.heads))
        columns.pair(lambda at: _bare(old.heads[at]), lambda at: _bare(new.heads[at]))
        columns.pair_alike(self._column_alike, MOSTLY)
        if len(old.heads) == len(new.heads) and not any(old.heads + new.heads):
            columns.pair(lambda at: (at,), lambda at: (at,))
        return tuple(sorted(columns.found))

    @cached_property
    def staying_columns(self) -> tuple[Match, ...]:
        """The matches of columns that keep their order."""
        stay = heaviest_rising([j for _, j in self.columns], [1] * len(self.columns))
        return tuple(match for at, match in enumerate(self.columns) if at in stay)

    def _column_alike(self, here: int, there: int) -> float:
        """Return how alike two columns are, by their heads or by their cells."""
        old, new = self.before.table, self.after.table
        heads = _alike(old.heads[here], new.heads[there])
        filled = [(old.rows[i][here], new.rows[j][there]) for i, j in self.rows]
        filled = [pair for pair in filled if any(pair)]
        same = sum(one == other for one, other in filled)
        return max(heads, same / len(filled) if filled else 0.0)

    @cached_property
    def staying(self) -> frozenset[Match]:
        """The matches of rows that keep their order; the others moved."""
        weights = [(1 << 32) + crc32(self.before.head(i).encode()) for i, _ in self.rows]
        stay = heaviest_rising([j for _, j in self.rows], weights)
        return frozenset(self.rows[position] for position in stay)


def pair_tables(before: Sequence[Table], after: Sequence[Table]) -> list[Match]:
    """Return which tables of two texts are one: by their heads, then by what is in them."""
    tables = _Matches(len(before), len(after))
    tables.pair(lambda at: before[at], lambda at: after[at])
    tables.pair(lambda at: before[at].heads, lambda at: after[at].heads)
    tables.pair_alike(lambda here, there: _alike(str(before[here]), str(after[there])), MOSTLY / 2)
    return sorted(tables.found)


class _Matches:
    """Matches found so far between two runs of things, which are known by their positions."""

    def __init__(self, before: int, after: int) -> None:
        self.found: list[Match] = []
        self._free = dict.fromkeys(range(before)), dict.fromkeys(range(after))

    def pair(
        self,
        before: Callable[[int], Hashable],
        after: Callable[[int], Hashable],
        *,
        once: bool = False,
    ) -> None:
        """Match what has the same key, the first with the first; an empty key matches nothing.

        Args:
            before: the key of a thing before.
            after: the key of a thing after.
            once: whether a key has to be the only one of its kind on both sides.
        """
        there = _by_key(self._free[1], after)
        for key, olds in _by_key(self._free[0], before).items():
            news = there.get(key, [])
            if not (once and len(olds) + len(news) > 2):
                self._match(zip(olds, news, strict=False))

    def pair_alike(self, likeness: Callable[[int, int], float], least: float) -> None:
        """Match what is most alike first, if it is at least as alike as ``least``."""
        olds, news = self._free
        if len(olds) * len(news) > _MOST_COMPARED:
            return
        scored = ((likeness(old, new), old, new) for old in olds for new in news)
        best = sorted((-score, abs(i - j), i + j, i, j) for score, i, j in scored if score >= least)
        for *_, old, new in best:
            if old in self._free[0] and new in self._free[1]:
                self._match([(old, new)])

    def _match(self, pairs: Iterable[Match]) -> None:
        for old, new in pairs:
            self.found.append((old, new))
            del self._free[0][old]
            del self._free[1][new]


def _by_key(places: Iterable[int], key: Callable[[int], Hashable]) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = {}
    for place in places:
        if named := key(place):
            found.setdefault(named, []).append(place)
    return found


def _bare(text: str) -> str:
    return " ".join(words(text))


def _alike(before: str, after: str) -> float:
    """Return how many words two texts share, 0 to 1."""
    here, there = set(words(before)), set(words(after))
    both = len(here) + len(there)
    return 2 * len(here & there) / both if both else 0.0
