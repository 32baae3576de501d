"""Lines of a table to its rows and cells: between pipes, in a grid, below a ruler, or lined up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from plans.drafting import Line, columns, plain
from plans.tables import Table, cells_of, is_delimiter, table

_DRAWN = str.maketrans(
    dict.fromkeys("│┃║", "|")
    | dict.fromkeys("┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝╒╤╕╞╪╡╘╧╛", "+")
    | {"─": "-", "━": "-", "═": "="}
)
_BORDER = re.compile(r"\+(?:[-=:]+\+)+")
_RULER = re.compile(r"(?:-{2,}|={2,})(?:\s+(?:-{2,}|={2,}))+")
_DASHES = re.compile(r"-+|=+")
# Cells that are lined up by spaces stand so far apart; below a ruler less is enough.
_APART, _BELOW_RULER = re.compile(r"\S+(?: {1,2}\S+)*"), re.compile(r"\S+(?: \S+)*")
_DIGIT = re.compile(r"\d")

Row = list[str]
Span = tuple[int, int]
Cell = tuple[Span, str]


def is_border(line: Line) -> bool:
    """Say whether a line is drawn above, between or below the rows of a grid."""
    return line.text[0] in "+┌├└╔╠╚╒╞╘" and bool(_BORDER.fullmatch(line.text.translate(_DRAWN)))


def is_ruler(line: Line) -> bool:
    """Say whether a line underlines the heads of several columns."""
    return line.text[0] in "-=" and bool(_RULER.fullmatch(line.text))


def read_table(lines: Sequence[Line], *, marked: bool) -> Table | None:
    """Return the table that ``lines`` are; None if its cells cannot be told apart."""
    rows = _rows(lines)
    if rows is None or len(rows) < 2 or max(map(len, rows)) < 2:
        return None
    if marked:
        rows = [[plain(cell) for cell in row] for row in rows]
    return table(rows[0], rows[1:]) if _is_headed(lines, rows) else table((), rows)


def _rows(lines: Sequence[Line]) -> list[Row] | None:
    if any(map(is_border, lines)):
        return list(_in_grid(lines))
    if any("|" in line.text for line in lines):
        return [cells_of(line.text) for line in lines if not is_delimiter(line.text)]
    if any("\t" in line.text for line in lines):
        return [[cell.strip() for cell in line.text.split("\t")] for line in lines]
    return _lined_up(lines)


def _is_headed(lines: Sequence[Line], rows: Sequence[Row]) -> bool:
    """Say whether the first row heads the columns: by a line below it, or as it has no figures."""
    if any(is_ruler(line) or is_delimiter(line.text) for line in lines):
        return True
    return not any(map(_DIGIT.search, rows[0]))


def _in_grid(lines: Sequence[Line]) -> Iterator[Row]:
    """Yield the rows of a grid; where borders part them, the lines between two are one row."""
    parts = [
        [cells_of(line.text.translate(_DRAWN)) for line in part]
        for border, part in groupby(lines, key=is_border)
        if not border
    ]
    for part in parts:
        row = part[0]
        for cells in part[1:]:
            if len(parts) < 3 and cells[0]:
                yield row
                row = cells
            else:
                row = _added(row, cells)
        yield row


def _added(row: Row, cells: Row) -> Row:
    width = max(len(row), len(cells))
    both = ([*each, *[""] * (width - len(each))] for each in (row, cells))
    return [f"{above} {below}".strip() for above, below in zip(*both, strict=True)]


def _lined_up(lines: Sequence[Line]) -> list[Row] | None:
    """Return the rows of a table whose columns are told by where their cells stand."""
    ruler = next(filter(is_ruler, lines), None)
    apart = _BELOW_RULER if ruler else _APART
    placed = [list(_cells(line, apart)) for line in lines if not is_ruler(line)]
    where = _below(ruler) if ruler else _columns(placed)
    rows = [_row(cells, where) for cells in placed]
    found = [row for row in rows if row]
    return _without_overflow(found) if len(found) == len(rows) else None


def _without_overflow(rows: Sequence[Row]) -> list[Row]:
    """Return ``rows``, with what goes on below the words of a cell as part of it."""
    found: list[Row] = []
    for row in rows:
        if found and not row[0] and not any(map(_DIGIT.search, row)):
            found[-1] = _added(found[-1], row)
        else:
            found.append(row)
    return found


def _cells(line: Line, apart: re.Pattern[str]) -> Iterator[Cell]:
    for found in apart.finditer(line.raw):
        start = columns(line.raw[: found.start()])
        yield (start, start + columns(found[0])), found[0]


def _below(ruler: Line) -> list[Span]:
    """Return where the columns below a ruler begin and end; the last has no end."""
    starts = [found.start() for found in _DASHES.finditer(ruler.raw)]
    return [*pairwise(starts), (starts[-1], 1 << 30)]


def _columns(rows: Sequence[Sequence[Cell]]) -> list[Span]:
    """Return the stretches of the page that cells stand on, left to right, with gaps between."""
    merged: list[Span] = []
    for start, end in sorted(span for row in rows for span, _ in row):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _row(cells: Sequence[Cell], where: Sequence[Span]) -> Row | None:
    """Return a row as wide as the table; None if two of its cells stand in one column."""
    row = [""] * len(where)
    for span, text in cells:
        at = max(range(len(where)), key=lambda column: _shared(span, where[column]))
        if row[at]:
            return None
        row[at] = text
    return row


def _shared(here: Span, there: Span) -> int:
    return min(here[1], there[1]) - max(here[0], there[0])
