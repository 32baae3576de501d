"""Whether two columns are two texts: in two languages, or with the same numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from plans.languages import UNKNOWN, language_of
from plans.outlining import read_label

# So many numbers stand in both columns, and so many of them are the same.
_FEWEST, _SAME = 3, 0.8


def are_two_texts(left: Sequence[str], right: Sequence[str]) -> bool:
    """Say whether the rows of two columns are two texts, and not one that goes on."""
    spoken = [language_of(" ".join(rows)) for rows in (left, right)]
    if UNKNOWN not in spoken and spoken[0] != spoken[1]:
        return True
    here, there = list(_numbers(left)), list(_numbers(right))
    same = sum(one == other for one, other in zip(here, there, strict=False))
    return same >= max(_FEWEST, _SAME * max(len(here), len(there)))


def _numbers(rows: Iterable[str]) -> Iterator[str]:
    for row in rows:
        if mark := read_label(row):
            yield mark.core
