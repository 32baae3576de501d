"""What a merge takes over from each side: what that side changed and nobody disputes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from plans.merging.clause_words import words_of
from plans.merging.sides import Side
from plans.phrasing import TOP, Draft


def taken_over(
    base: Draft,
    sides: Mapping[str, Side],
    shifted: Mapping[str, Collection[str]],
    merged: Collection[str],
    disputed: Collection[str],
) -> dict[str, tuple[str, ...]]:
    """Return the ids of the clauses that each side changed, put in, moved or took out.

    Args:
        base: what the sides started from.
        sides: the sides by name.
        shifted: by side what it moved and left on its level.
        merged: the ids of the merge, as the sides have them too.
        disputed: those among them that the sides disagree on.
    """
    return {
        name: tuple(_taken(base, side.draft, shifted[name], merged, disputed))
        for name, side in sides.items()
    }


def _taken(
    base: Draft,
    side: Draft,
    shifted: Collection[str],
    merged: Collection[str],
    disputed: Collection[str],
) -> Iterator[str]:
    for id in merged:
        if id not in disputed and (id in shifted or _changed(id, base, side)):
            yield id
    for id in base.walk(TOP):
        if id not in merged and id not in side.nodes:
            yield id


def _changed(id: str, base: Draft, side: Draft) -> bool:
    if id not in side.nodes:
        return False
    if id not in base.nodes:
        return True
    said = words_of(base.nodes[id]) != words_of(side.nodes[id])
    return said or base.above[id] != side.above[id]
