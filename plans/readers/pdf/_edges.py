"""What stands at one height above or below the text of many pages, or counts one at its foot.

Of a file of one page nothing comes again. There it is what is smaller than the text, and apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, pairwise
from statistics import median

from plans.outlining import ends, read_label
from plans.readers.pdf._footnotes import begins_note
from plans.readers.pdf._rows import Row

_FIGURES = re.compile(r"\d+")
# So far from an edge it stands, on so many of the pages, and no more than so much higher or lower.
_EDGE, _PAGES, _BAND = 0.12, 0.4, 0.025
# What a browser prints below a page: its address, and which of how many it is.
_PRINTED = re.compile(r"(?:https?|file|about|chrome-extension):\S+ \d{1,4}/\d{1,4}")
# What counts a page is no longer than this, and stands so many heights of a letter below the text.
_SHORT, _ALONE = 24, 2
# A title is so much larger than a running head.
_LARGER = 1.2


def furniture_of(rows: Sequence[Row], pages: int) -> set[Row]:
    """Return the rows that come again, but for numbers, at one height of many of the ``pages``.

    On the first page the same words may be the title.
    """
    alike = filter(_are_alike, _at_one_height(rows))
    often = [each for each in (*_in_the_same_words(rows), *alike) if _is_often(each, pages)]
    largest = max((row.height for row in rows if row.page.number == 1), default=0.0)
    going = (row for row in chain.from_iterable(often) if _may_go(row, largest))
    alone = _around_the_text(rows) if pages == 1 else ()
    return {*_counting(rows, largest), *going, *alone}


def _around_the_text(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the small rows at the edges of a page that stand apart from its text."""
    text = median(row.height for row in rows) if rows else 0.0
    down = sorted(rows, key=lambda row: -row.bottom)
    for inwards in (down, down[::-1]):
        group: list[Row] = []
        for row, below in pairwise(inwards):
            if row.height * _LARGER >= text or not _is_at_an_edge(row) or begins_note(row):
                break
            group.append(row)
            if abs(row.bottom - below.bottom) > _ALONE * row.height:
                yield from group
                group = []


def _in_the_same_words(rows: Sequence[Row]) -> Iterable[list[Row]]:
    found: defaultdict[tuple[str, int], list[Row]] = defaultdict(list)
    for row in filter(_is_at_an_edge, rows):
        for band in _bands(row):
            found[_shape(row), band].append(row)
    return found.values()


def _at_one_height(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield the rows that stand alone above the text of their pages, those at one height together.

    What such a head says may change from page to page, with the part that the page is of.
    """
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for page in _by_page(rows):
        head, *others = sorted(page, key=lambda row: -row.bottom)
        apart = others and head.bottom - others[0].bottom > _ALONE * others[0].height
        if apart and _is_at_an_edge(head) and not read_label(head.text):
            for band in _bands(head):
                found[band].append(head)
    yield from found.values()


def _are_alike(rows: Sequence[Row]) -> bool:
    """Say whether at least half of the words of each row stand in all."""
    words = [set(_shape(row).split()) for row in rows]
    common = set.intersection(*words)
    return all(2 * len(common) >= len(each) for each in words)


def _counting(rows: Sequence[Row], largest: float) -> Iterator[Row]:
    """Yield the rows that stand alone at the foot of a page and count it.

    A first page that has such a foot may have a head above the title, too.
    """
    for some in _by_page(rows):
        page = sorted(some, key=lambda row: row.bottom)
        if len(page) > 2 and _is_at_an_edge(page[0]) and _counts(page[0], page[1]):
            yield page[0]
            small = page[-1].height < _LARGER * page[0].height
            printed = small and _PRINTED.fullmatch(page[0].text)
            if page[-1].page.number == 1 and (printed or _heads(page[-1], page[-2], largest)):
                yield page[-1]


def _heads(row: Row, below: Row, largest: float) -> bool:
    apart = row.bottom - below.bottom > _ALONE * below.height
    return apart and _is_at_an_edge(row) and row.height * _LARGER < largest


def _by_page(rows: Sequence[Row]) -> Iterator[list[Row]]:
    return (list(page) for _, page in groupby(rows, key=lambda row: row.page.number))


def _counts(row: Row, above: Row) -> bool:
    numbers = _FIGURES.findall(row.text)
    apart = above.bottom - row.bottom > _ALONE * row.height
    short = len(row.text) <= _SHORT or _PRINTED.fullmatch(row.text)
    return apart and str(row.page.number) in numbers and bool(short)


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


def _may_go(row: Row, largest: float) -> bool:
    """Say whether a row is no title and no sentence, as a footnote is.

    The title is not smaller than what else stands on its page: ``largest`` is the height of that.
    """
    small = row.height * _LARGER < largest
    counts = row.page.number > 1 or small or _FIGURES.search(row.text) is not None
    return counts and not ends(row.text)


def _shape(row: Row) -> str:
    return " ".join(sorted(_FIGURES.sub("#", row.text.casefold()).split()))
