"""Tables of contents: rows of links, or of dots and the number of a page, and what heads them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from plans.readers._repeated import heads_contents
from plans.readers.pdf._links import Box
from plans.readers.pdf._rows import Row
from plans.readers.pdf._words import Word

_LED = re.compile(r"(?:[.·]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,7})$|(?:…\s?){2,}\s*\d{1,4}$")
# So many such rows are a table, with no more others in between than an entry has; so many are where
# each heads what stands below.
_FEWEST, _FEWEST_AGAIN, _MOST_BETWEEN = 5, 2, 8
# No further down a short one begins.
_FRONT = 200
# A title is so much larger than what stands over it.
_LARGER = 1.2


def contents_of(rows: Sequence[Row]) -> set[Row]:
    """Return the rows of tables of contents, with the row over each, if it is not the first.

    So is a link above the title, that leads over the menus of a page of the web.
    """
    found: set[Row] = set()
    for run in (*_dotted(rows), *_linked(rows)):
        headed = run[0] > 1 and heads_contents(rows[run[0] - 1].text)
        found.update(rows[run[0] - headed : run[-1] + 1])
    return found


def _dotted(rows: Sequence[Row]) -> Iterator[list[int]]:
    led = [at for at, row in enumerate(rows) if _LED.search(row.text[-200:])]
    for run in _runs(led):
        if len(run) >= _FEWEST or (run[0] <= _FRONT and _stand_again(rows, run)):
            yield run


def _linked(rows: Sequence[Row]) -> Iterator[list[int]]:
    """Yield the rows next to each other all words of which are links to what stands below."""
    for links, some in groupby(range(len(rows)), key=lambda at: _is_link(rows[at])):
        run = list(some)
        if links and (len(run) >= _FEWEST_AGAIN or _leads_over(rows, run)):
            yield run


def _is_link(row: Row) -> bool:
    words = [word for word in row.words if any(map(str.isalpha, word.text))]
    return bool(words) and all(any(_holds(box, word) for box in row.page.links) for word in words)


def _holds(box: Box, word: Word) -> bool:
    left, bottom, right, top = box
    x, y = (word.left + word.right) / 2, (word.bottom + word.top) / 2
    return left <= x <= right and bottom <= y <= top


def _leads_over(rows: Sequence[Row], run: Sequence[int]) -> bool:
    """Say whether a ``run`` is the first row of all, and not the title."""
    return run[0] == 0 and rows[0].height * _LARGER < max(row.height for row in rows)


def _stand_again(rows: Sequence[Row], run: Sequence[int]) -> bool:
    """Say whether what each row of a ``run`` leads to begins a row below."""
    below = [_letters(row.text) for row in rows[run[-1] + 1 :]]
    listed = [_letters(_LED.sub("", rows[at].text)) for at in run]
    return len(run) >= _FEWEST_AGAIN and all(
        any(each.startswith(entry) for each in below) for entry in listed
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _runs(led: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for at in led:
        if runs and at - runs[-1][-1] <= _MOST_BETWEEN:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs
