"""Tables of contents: rows that end in dots and the number of a page, and what goes on to them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.readers.pdf._rows import Row

_LED = re.compile(r"(?:[.·]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,7})$|(?:…\s?){2,}\s*\d{1,4}$")
# So many such rows are a table, with no more others in between than an entry has.
_FEWEST, _MOST_BETWEEN = 5, 8


def contents_of(rows: Sequence[Row]) -> set[Row]:
    """Return the rows of tables of contents."""
    led = [at for at, row in enumerate(rows) if _LED.search(row.text[-200:])]
    found: set[Row] = set()
    for run in _runs(led):
        if len(run) >= _FEWEST:
            found.update(rows[run[0] : run[-1] + 1])
    return found


def _runs(led: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for at in led:
        if runs and at - runs[-1][-1] <= _MOST_BETWEEN:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs
