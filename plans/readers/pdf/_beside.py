"""Two texts set beside each other through the pages of a file: one, and then the other.

A gazette is read down one column of a page and then down the next; a treaty in two languages down
the left columns of all pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from plans.outlining import read_label
from plans.readers._set_beside import are_two_languages

if TYPE_CHECKING:
    from plans.readers.pdf._rows import Row

# So many numbers stand in both columns, and so many of them are the same.
_FEWEST, _SAME = 3, 0.8


def texts_beside(rows: Sequence[Row]) -> Mapping[Row, int]:
    """Return of which of two texts each row is, from 1; what goes over both is of none.

    Nothing is returned if there are no two texts.
    """
    right = [row for row in rows if row.column]
    if not right or any(row.column > 1 for row in right):
        return {}
    left = _before(right, rows)
    if not are_two_texts([row.text for row in left], [row.text for row in right]):
        return {}
    return dict.fromkeys(left, 1) | dict.fromkeys(right, 2)


def _before(right: Sequence[Row], rows: Sequence[Row]) -> list[Row]:
    """Return the rows that end where the second column of their page begins, or before."""
    begins = {row.page.number: row.left for row in reversed(right)}
    return [row for row in rows if not row.column and row.right <= begins.get(row.page.number, 0)]


def one_after_the_other(rows: Sequence[Row], beside: Mapping[Row, int]) -> list[Row]:
    """Return ``rows`` with those of the second text below all others."""
    return sorted(rows, key=lambda row: beside.get(row, 0) == 2)


def are_two_texts(left: Sequence[str], right: Sequence[str]) -> bool:
    """Say whether the rows of two columns are two texts, and not one that goes on."""
    if are_two_languages((left, right)):
        return True
    here, there = list(_numbers(left)), list(_numbers(right))
    same = sum(one == other for one, other in zip(here, there, strict=False))
    return same >= max(_FEWEST, _SAME * max(len(here), len(there)))


def _numbers(rows: Iterable[str]) -> Iterator[str]:
    for row in rows:
        if mark := read_label(row):
            yield mark.core
