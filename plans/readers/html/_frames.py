"""Tables that are none: they set out the page, or have the numbers of paragraphs in a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plans.outlining import BULLET, read_label
from plans.readers.html._shapes import (
    Cell,
    Entry,
    Form,
    Grid,
    Item,
    Listing,
    Row,
    inward,
    paragraphs_of,
    pieces_of,
)
from plans.readers.html._tree import letters

# A cell with so much of a table's letters, in more than a few paragraphs, is the page.
_MOST, _FEW = 0.8, 3


def settled(grid: Grid) -> Sequence[Item]:
    """Return what a table holds: the table itself; or, where it only frames that, what is in it."""
    rows = [row for row in grid.rows if _said(row)]
    if grid.defines:
        return list(_defined(grid, rows))
    wide = [row for row in rows if len(_said(row)) > 1]
    if not wide or grid.frames or _is_page(rows):
        return list(_inner(rows))
    return list(_numbered(grid, rows)) if all(map(_is_numbered, wide)) else [grid]


def _inner(rows: Sequence[Row]) -> Iterator[Item]:
    for row in rows:
        for cell in row.cells:
            yield from cell.items


def _said(row: Row) -> list[Cell]:
    """Return the cells of a row that say something."""
    return [cell for cell in row.cells if any(each.text.strip() for each in pieces_of(cell.items))]


def _words(cell: Cell) -> str:
    return " ".join("".join(piece.text for piece in pieces_of(cell.items)).split())


def _is_page(rows: Sequence[Row]) -> bool:
    """Say whether cells hold headings, or one holds nearly all."""
    cells = [cell for row in rows for cell in row.cells]
    if any(each.form == Form.HEADING for cell in cells for each in paragraphs_of(cell.items)):
        return True
    sizes = [letters(_words(cell)) for cell in cells]
    largest = cells[sizes.index(max(sizes))]
    return max(sizes) > _MOST * sum(sizes) and sum(1 for _ in paragraphs_of(largest.items)) > _FEW


def _is_numbered(row: Row) -> bool:
    """Say whether a row is a number, and what is numbered by it."""
    said = _said(row)
    return len(said) == 2 and is_label(_words(said[0]))


def is_label(words: str) -> bool:
    """Say whether ``words`` are a printed number, or a bullet, and nothing else."""
    if BULLET.fullmatch(words):
        return True
    mark = read_label(words)
    return mark is not None and mark.end >= len(words)


def _numbered(grid: Grid, rows: Sequence[Row]) -> Iterator[Item]:
    listing = Listing("own")
    for row in rows:
        first, *others = _said(row)
        if others:
            yield _entry(listing, grid, row, [first, *others], label=first)
        for cell in others or [first]:
            inward(cell.items, 1 if listing.entries else 0)
            yield from cell.items


def _defined(grid: Grid, rows: Sequence[Row]) -> Iterator[Item]:
    """Yield terms and what they mean as items, numbered where the terms are numbers."""
    listing = Listing("own")
    for row in rows:
        first, *others = _said(row)
        if others and is_label(_words(first)):
            yield _entry(listing, grid, row, [first, *others], label=first)
            said = others
        else:
            yield _entry(listing, grid, row, [first, *others])
            said = [first, *others]
        for cell in said:
            inward(cell.items, 1)
            yield from cell.items


def _entry(
    listing: Listing, grid: Grid, row: Row, cells: Sequence[Cell], label: Cell | None = None
) -> Entry:
    pieces = [piece for cell in cells for piece in pieces_of(cell.items)]
    bullet = label is None or BULLET.fullmatch(_words(label)) is not None
    printed = () if bullet or label is None else tuple(pieces_of(label.items))
    format = "bullet" if bullet else ""
    entry = Entry(listing, grid.inside + 1, None, format, row.marks, pieces, printed)
    listing.entries.append(entry)
    return entry
