"""Tables of contents: rows that end in dots and the number of a page, and what heads them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.readers._repeated import heads_contents
from plans.readers.pdf._rows import Row

_LED = re.compile(r"(?:[.·]\s?){4,}\s*(?:\d{1,4}|[ivxlc]{1,7})$|(?:…\s?){2,}\s*\d{1,4}$")
# So many such rows are a table, with no more others in between than an entry has; so many are where
# each heads what stands below.
_FEWEST, _FEWEST_AGAIN, _MOST_BETWEEN = 5, 2, 8


def contents_of(rows: Sequence[Row]) -> set[Row]:
    """Return the rows of tables of contents, with the row over each, if it is not the first."""
    led = [at for at, row in enumerate(rows) if _LED.search(row.text[-200:])]
    found: set[Row] = set()
    for run in _runs(led):
        if len(run) >= _FEWEST or _stand_again(rows, run):
            headed = run[0] > 1 and heads_contents(rows[run[0] - 1].text)
            found.update(rows[run[0] - headed : run[-1] + 1])
    return found


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
