"""The title of a PDF file: what stands on its first page in larger letters than all else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from statistics import median

from plans.outlining import ends, read_label
from plans.readers.pdf._rows import Row

# So much larger its letters are than most, and at most so much unlike each other in height.
_LARGER, _ALIKE = 1.2, 0.03
_MOST_ROWS = 6
# So many rows of menus may stand above the title of a page of the web.
_MOST_MENUS = 20


def title_of(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of the title; none if no letters are the largest, or a clause begins above.

    Headings that are as large as each other are parts of the text.
    """
    above = list(takewhile(_is_above_the_text, rows))
    if not above or len(above) == len(rows):
        return []
    height = max(row.height for row in above)
    large = [row for row in rows if row.height >= (1 - _ALIKE) * height]
    stands_out = height >= _LARGER * median(row.height for row in rows)
    return large if stands_out and _is_one(large, above) else []


def menus_of(rows: Sequence[Row]) -> set[Row]:
    """Return the rows above the title of a page of the web that a browser printed."""
    page = list(takewhile(lambda row: row.page.number == 1 and row.page.of_the_web, rows))
    if not page:
        return set()
    largest = max(row.height for row in page)
    above = list(takewhile(lambda row: row.height < (1 - _ALIKE) * largest, page))
    if len(above) > _MOST_MENUS or any(ends(row.text) for row in above):
        return set()
    return set(above) if largest >= _LARGER * median(row.height for row in rows) else set()


def _is_one(large: list[Row], above: list[Row]) -> bool:
    """Say whether the largest rows stand right below each other, ``above`` the text."""
    start = above.index(large[0])
    return len(large) <= _MOST_ROWS and large == above[start : start + len(large)]


def _is_above_the_text(row: Row) -> bool:
    return row.page.number == 1 and row.table is None and read_label(row.text) is None
