"""Several texts side by side, clause by clause, with what each changed of the one before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from plans.formats._base import Options
from plans.formats.html._page import SIDE_BY_SIDE, page
from plans.formats.html._report.words import MARKS, Piece, pieces
from plans.results import ClauseRow, SideBySide, TextCell
from plans.terms import Severity
from plans.values import frozen
from plans.wording import day, row_name, side_by_side_counts, stand_words, text_names


@frozen
class StepView:
    """A named change."""

    mark: str
    severity: Severity
    message: str


@frozen
class CellView:
    """What one text says; ``words`` are left out where they are those of an earlier text."""

    name: str
    look: str
    label: str
    told: str
    heading: tuple[Piece, ...]
    words: tuple[Piece, ...]
    steps: tuple[StepView, ...]


@frozen
class RowView:
    """A clause; ``differs`` unless all texts say it in the same words."""

    anchor: str
    name: str
    differs: bool
    cells: tuple[CellView, ...]


@frozen
class TextView:
    """A column."""

    name: str
    title: str
    iso: str
    day: str


def render(result: SideBySide, options: Options) -> str:
    """Return the texts in columns, a row for each clause."""
    return page("side-by-side.html.j2", _values(result), options, SIDE_BY_SIDE)


def _values(result: SideBySide) -> dict[str, Any]:
    """Return the values that ``side-by-side.html.j2`` places, by name."""
    names = text_names(result.texts)
    # One text may stand in two columns: what came and went again.
    called = tuple(names[each.ref] for each in result.texts)
    rows = tuple(_row(number, each, called, names) for number, each in enumerate(result.clauses, 1))
    titles = {each.title for each in result.texts}
    title = titles.pop() if len(titles) == 1 else ""
    return {
        "title": title,
        "names": called,
        "said": side_by_side_counts(result),
        "texts": tuple(
            TextView(names[each.ref], "" if title else each.title, each.date or "", day(each.date))
            for each in result.texts
        ),
        "rows": rows,
        "alike": sum(not row.differs for row in rows),
    }


def _row(number: int, row: ClauseRow, called: Sequence[str], names: dict[str, str]) -> RowView:
    cells = zip(called, row.cells, strict=True)
    return RowView(
        anchor=f"c{number}",
        name=row_name(row),
        differs=any(cell.stand != "same" for cell in row.cells[1:]),
        cells=tuple(_cell(name, cell, names) for name, cell in cells),
    )


def _cell(name: str, cell: TextCell, names: dict[str, str]) -> CellView:
    labels = ", ".join(each.label for each in cell.clauses if each.label)
    read = cell.stand in ("first", "changed")
    return CellView(
        name=name,
        look=cell.stand,
        label=labels,
        told=stand_words(cell, names),
        heading=pieces(cell.heading) if read else (),
        words=pieces(cell.edits) if read else (),
        steps=tuple(_steps(cell)),
    )


def _steps(cell: TextCell) -> Iterator[StepView]:
    for each in cell.changes:
        yield StepView(MARKS[each.severity], each.severity, each.message)
