"""Numbers that run on from one level to the next: Article 20 opens the second chapter.

Which number a clause has depends on all that stand before it, wherever they stand: who puts one in
renumbers every later chapter.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from plans.merging.numbers_written import NUMBER, script_of, value_of, written
from plans.phrasing import TOP, Draft
from plans.quantities import HAN_SIGNS

# "Article 7", "7.", "§ 7", "第七条": something, a number, something.
_LABEL = re.compile(rf"([^\d{HAN_SIGNS}]*)({NUMBER})(\D*)")

# What stands before and behind numbers that run on, their script, and the first of them.
Running = Mapping[tuple[str, str, str], int]
_Series = dict[tuple[str, str, str], dict[str, int]]


def counted_through(drafts: Iterable[Draft]) -> Running:
    """Return what runs on, up by one, in the first of ``drafts``, and in all others alike."""
    base, *sides = drafts
    own = {
        around: numbers
        for around, numbers in _series(base).items()
        if len({base.above[id] for id in numbers}) > 1
    }
    texts = [own, *map(_series, sides if own else ())]
    return {
        around: first
        for around, first in zip(own, map(_first, own.values()), strict=True)
        if all(_counts_up(each.get(around, {}), first) for each in texts)
    }


def count_through(draft: Draft, common: Running) -> set[str]:
    """Count ``common`` again through ``draft``; return the ids of all that is counted."""
    counted: set[str] = set()
    found = _series(draft) if common else {}
    for (before, after, script), first in common.items():
        numbers = found.get((before, after, script), {})
        counted |= numbers.keys()
        beside = "".join(draft.nodes[id]["label"] for id in numbers)
        for number, id in enumerate(numbers, first):
            if number != numbers[id]:
                said = written(number, script, like=beside)
                draft.nodes[id] = {**draft.nodes[id], "label": f"{before}{said}{after}"}
    return counted


def _series(draft: Draft) -> _Series:
    """Return by what stands around a number who has such a one, in document order, and which."""
    found: _Series = {}
    for id in draft.walk(TOP):
        label = draft.nodes[id].get("label")
        if label and (read := _read(label)):
            found.setdefault(read[0], {})[id] = read[1]
    return found


# All sides have the same numbers, and each attempt at a merge counts them again.
@lru_cache(maxsize=1 << 16)
def _read(label: str) -> tuple[tuple[str, str, str], int] | None:
    """Return what stands around the one number of a label and its script, and the number."""
    match = _LABEL.fullmatch(label)
    number = value_of(match[2]) if match else None
    if not match or number is None:
        return None
    return (match[1], match[3], script_of(match[2])), number


def _first(numbers: Mapping[str, int]) -> int:
    return next(iter(numbers.values()))


def _counts_up(numbers: Mapping[str, int], first: int) -> bool:
    return all(number == place for place, number in enumerate(numbers.values(), first))
