"""What stands at the same height above or below the text of many pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from plans.outlining import ends
from plans.readers.pdf._rows import Row

_FIGURES = re.compile(r"\d+")
# So far from an edge it stands, on so many of the pages, and no more than so much higher or lower.
_EDGE, _PAGES, _BAND = 0.12, 0.4, 0.025


def furniture_of(rows: Sequence[Row], pages: int) -> set[Row]:
    """Return the rows that come again, but for numbers, at one height of many of the ``pages``.

    On the first page the same words may be the title.
    """
    found: defaultdict[tuple[str, int], list[Row]] = defaultdict(list)
    for row in filter(_is_at_an_edge, rows):
        for band in _bands(row):
            found[_shape(row), band].append(row)
    often = [each for each in found.values() if _is_often(each, pages)]
    return {row for each in often for row in each if _may_go(row)}


def _is_at_an_edge(row: Row) -> bool:
    return not _EDGE < _height(row) < 1 - _EDGE


def _height(row: Row) -> float:
    return row.bottom / row.page.height if row.page.height else _EDGE


def _bands(row: Row) -> tuple[int, int]:
    """Return two stretches of the page, each wide enough, of which one holds all near the row."""
    place = _height(row) / _BAND / 2
    return 2 * int(place), 2 * int(place + 0.5) + 1


def _is_often(rows: Sequence[Row], pages: int) -> bool:
    return len({row.page.number for row in rows}) > max(1, _PAGES * pages - 1)


def _may_go(row: Row) -> bool:
    """Say whether a row is no title and no sentence, as a footnote is."""
    counts = row.page.number > 1 or _FIGURES.search(row.text) is not None
    return counts and not ends(row.text)


def _shape(row: Row) -> str:
    return " ".join(sorted(_FIGURES.sub("#", row.text.casefold()).split()))
