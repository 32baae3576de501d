"""Which word of one text is which of another that says nearly the same."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")
_MARK = re.compile(r"\[\^\d+\]|[¹²³⁴⁵⁶⁷⁸⁹]")
# So many words in a row, said once in both texts, are the same place.
_RUN = 4
# Two stretches between such places are compared word by word unless they are longer.
_LONGEST = 400


def words(text: str) -> list[str]:
    """Return the words of ``text`` without signs and marks of notes; a Han character is one."""
    composed = unicodedata.normalize("NFC", _MARK.sub(" ", text))
    return _WORD.findall(composed.casefold())


def places(here: Sequence[str], there: Sequence[str]) -> dict[int, int]:
    """Return where words of ``here`` stand in ``there``, rising, and where the end of it does.

    Words that stand nowhere are left out.
    """
    anchors = [(-1, -1), *_rising(_anchors(here, there)), (len(here), len(there))]
    found = {at: place for at, place in anchors if at >= 0}
    for (left, low), (right, high) in pairwise(anchors):
        for at, place in _between(here[left + 1 : right], there[low + 1 : high]):
            found[left + 1 + at] = low + 1 + place
    return dict(sorted(found.items()))


def _anchors(here: Sequence[str], there: Sequence[str]) -> list[tuple[int, int]]:
    mine, other = _unique(here), _unique(there)
    return [(at, other[run]) for run, at in mine.items() if run in other]


def _unique(text: Sequence[str]) -> Mapping[tuple[str, ...], int]:
    seen: dict[tuple[str, ...], int] = {}
    for at in range(len(text) - _RUN + 1):
        run = tuple(text[at : at + _RUN])
        seen[run] = -1 if run in seen else at
    return {run: at for run, at in seen.items() if at >= 0}


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest series of pairs that rises on both sides."""
    ends: list[int] = []
    tails: list[int] = []
    before = [-1] * len(pairs)
    for at, (_, place) in enumerate(pairs):
        slot = bisect_left(ends, place)
        before[at] = tails[slot - 1] if slot else -1
        ends[slot : slot + 1] = [place]
        tails[slot : slot + 1] = [at]
    return list(_chain(pairs, before, tails[-1] if tails else -1))[::-1]


def _chain(
    pairs: Sequence[tuple[int, int]], before: Sequence[int], last: int
) -> Iterator[tuple[int, int]]:
    while last >= 0:
        yield pairs[last]
        last = before[last]


def _between(here: Sequence[str], there: Sequence[str]) -> Iterator[tuple[int, int]]:
    if not here or not there or max(len(here), len(there)) > _LONGEST:
        return
    same = SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks()
    for start, place, size in same:
        yield from ((start + step, place + step) for step in range(size))
