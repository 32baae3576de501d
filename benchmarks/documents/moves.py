"""Which clauses moved, judged from the two trees alone: by the fewest moves that explain them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a clause stands; ``parent`` is None at the top."""

    parent: str | None
    index: int


def moves(
    before: Mapping[str, Spot], after: Mapping[str, Spot], partner: Mapping[str, str]
) -> dict[str, bool | None]:
    """Say of every partnered clause before whether it moved; None if that cannot be told.

    A clause whose parent is not its parent's partner moved. Among siblings the fewest are to have
    moved; who is in every such reading did, who is in none did not, who is in some is left open (of
    two neighbours that changed places, either did).
    """
    families: dict[str | None, list[tuple[int, int, str]]] = {}
    found: dict[str, bool | None] = {}
    for here, there in partner.items():
        old, new = before[here], after[there]
        expected = None if old.parent is None else partner.get(old.parent, "")
        if expected != new.parent:
            found[here] = True
        else:
            families.setdefault(new.parent, []).append((old.index, new.index, here))
    for family in families.values():
        family.sort()
        verdicts = _verdicts([new for _, new, _ in family])
        found.update(zip((here for _, _, here in family), verdicts, strict=True))
    return found


def _verdicts(order: list[int]) -> list[bool | None]:
    """Whether each number stands outside all, none or some of the longest rising sequences."""
    ahead = _rising(order)
    behind = _rising([-number for number in reversed(order)])[::-1]
    longest = max(ahead, default=0)
    through = [a + b - 1 == longest for a, b in zip(ahead, behind, strict=True)]
    alone: dict[int, int] = {}
    for length, on in zip(ahead, through, strict=True):
        alone[length] = alone.get(length, 0) + on
    return [
        (False if alone[length] == 1 else None) if on else True
        for length, on in zip(ahead, through, strict=True)
    ]


def _rising(order: list[int]) -> list[int]:
    """Return for each position the length of the longest rising sequence that ends there."""
    tops: list[int] = []
    lengths = []
    for number in order:
        at = bisect_left(tops, number)
        tops[at : at + 1] = [number]
        lengths.append(at + 1)
    return lengths


def fewest(order: list[int]) -> set[int]:
    """Return positions of one longest rising sequence: those that need not have moved."""
    lengths = _rising(order)
    wanted, above, stay = max(lengths, default=0), float("inf"), set()
    for at in range(len(order) - 1, -1, -1):
        if lengths[at] == wanted and order[at] < above:
            stay.add(at)
            wanted, above = wanted - 1, order[at]
    return stay
