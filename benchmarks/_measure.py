"""What a measurement is: a table under a title, whose rows are measured one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks._figures import NOTHING, Cell, Figure
from benchmarks._processes import Bench


@dataclass(frozen=True, slots=True)
class Asked:
    """What a run was asked: where it may write, how much, and beside which other checkout."""

    bench: Bench
    quick: bool
    before: Bench | None = None

    @property
    def folder(self) -> Path:
        return self.bench.folder

    @property
    def rounds(self) -> int:
        return 1 if self.quick else 3

    def sizes(self, *sizes: int) -> tuple[int, ...]:
        """Return the sizes to measure at: without the largest where it has to be quick."""
        return sizes[:-1] if self.quick else sizes


Row = Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Measure:
    """One table of the page.

    ``columns`` are its heads: what is measured stands first, in words. A row says which cell is of
    which column. ``why`` says why a target is not reached, for the page.
    """

    title: str
    says: str
    columns: tuple[str, ...]
    rows: Callable[[Asked], Iterator[Row]]
    why: str = ""


def table(columns: Sequence[str], rows: Iterable[Row]) -> Iterator[str]:
    """Yield a Markdown table: words to the left, figures to the right."""
    lines = list(rows)
    figures = {name for row in lines for name, cell in row.items() if isinstance(cell, Figure)}
    yield f"| {' | '.join(columns)} |"
    yield f"|{'|'.join('--:' if column in figures else '---' for column in columns)}|"
    for row in lines:
        yield f"| {' | '.join(str(row.get(column, NOTHING)) for column in columns)} |"


def missed(rows: Iterable[Row]) -> list[str]:
    """Return each figure above its target, with what it is a figure of."""
    return [
        f"{_name(row)}, {column}: {figure}"
        for row in rows
        for column, figure in row.items()
        if isinstance(figure, Figure) and figure.missed
    ]


def _name(row: Row) -> str:
    return ", ".join(cell for cell in row.values() if isinstance(cell, str) and cell != NOTHING)
