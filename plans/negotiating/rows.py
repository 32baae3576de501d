"""What several texts say on one matter, and how far they say the same."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cached_property

from plans.negotiating.cells import Cell
from plans.negotiating.clause_groups import Passage
from plans.values import frozen


@frozen(slots=False)
class Row:
    """What several texts say on an issue, or in clauses that are one; of each text a cell.

    ``id`` is the issue's, or that of the first of the clauses. A text that says nothing has a cell
    that is silent.
    """

    id: str
    cells: tuple[Cell | Passage, ...]

    @property
    def speaking(self) -> int:
        """How many texts say something; what is carried is not said."""
        return sum(cell.speaks for cell in self.cells)

    @property
    def open(self) -> bool:
        """Whether a text that speaks leaves something open in it."""
        return any(cell.open and cell.speaks for cell in self.cells)

    @cached_property
    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Which cells say the same, by their numbers: each that speaks stands in one group."""
        found: dict[Hashable, list[int]] = {}
        for number, cell in enumerate(self.cells):
            if cell.speaks:
                found.setdefault(cell.whole, []).append(number)
        return tuple(map(tuple, found.values()))

    @property
    def values(self) -> int:
        """How many different things are said."""
        return len(self.groups)

    @property
    def alike(self) -> bool:
        """Whether several texts speak and all say the same.

        A clause that is only carried is not counted; but where it differs, it is not known that all
        say the same.
        """
        return (
            self.speaking > 1 and len({each.whole for each in self.cells if not each.silent}) == 1
        )

    @property
    def differs(self) -> bool:
        """Whether two texts that speak say different things."""
        return self.values > 1


def rows_of(texts: Sequence[Mapping[str, Cell]]) -> tuple[Row, ...]:
    """Return a row for each issue on which one of ``texts`` states something, by the issue's id."""
    issues = sorted({issue for text in texts for issue in text})
    return tuple(
        Row(issue, tuple(text.get(issue) or Cell(issue) for text in texts)) for issue in issues
    )


@frozen
class Overlap:
    """Two texts in numbers: the issues on which each speaks, and how far they meet.

    No one of the numbers stands for agreement; a share is told with what it is a share of.
    """

    both: int
    same: int
    first_alone: int
    second_alone: int


def overlap(first: Mapping[str, Cell], second: Mapping[str, Cell]) -> Overlap:
    """Return on how many issues two texts speak, together and alone, and say the same."""
    return overlap_in(rows_of([first, second]), 0, 1)


def overlap_in(rows: Iterable[Row], one: int, other: int) -> Overlap:
    """Return how far two of the texts meet, told by their numbers, in ``rows``."""
    both = alike = first_alone = second_alone = 0
    for row in rows:
        first, second = row.cells[one], row.cells[other]
        both += first.speaks and second.speaks
        alike += first.speaks and second.speaks and first.whole == second.whole
        first_alone += first.speaks and not second.speaks
        second_alone += second.speaks and not first.speaks
    return Overlap(both, alike, first_alone, second_alone)
