"""Every clause of both versions with its partner: first what is known, then what order tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

from plans.paralleling.ordering import Pairing, in_order
from plans.paralleling.sides import Version

T = TypeVar("T")


def paired(
    olds: Sequence[Version], news: Sequence[Version], known: Mapping[str, str]
) -> Iterator[tuple[Version | None, Version | None]]:
    """Yield each clause with its partner, in the order of the text.

    Args:
        olds: one version.
        news: the other.
        known: ids of clauses that are one, whatever order would tell.
    """
    fixed = _fixed(olds, news, known)
    gone = set(fixed.values())
    left = [number for number in range(len(olds)) if number not in fixed]
    right = [number for number in range(len(news)) if number not in gone]
    found = in_order([olds[number] for number in left], [news[number] for number in right])
    rest = [(_at(left, here), _at(right, there)) for here, there in found]
    for here, there in _placed([*fixed.items(), *rest]):
        yield _at(olds, here), _at(news, there)


def _at(things: Sequence[T], number: int | None) -> T | None:
    return None if number is None else things[number]


def _fixed(
    olds: Sequence[Version], news: Sequence[Version], known: Mapping[str, str]
) -> dict[int, int]:
    here = {each.id: number for number, each in enumerate(olds)}
    there = {each.id: number for number, each in enumerate(news)}
    return {here[old]: there[new] for old, new in known.items() if old in here and new in there}


def _placed(pairs: Sequence[Pairing]) -> Iterator[Pairing]:
    """Yield pairs in the order of one version; what the other alone has, before its next."""
    alone = [pair for pair in pairs if pair[0] is None]
    for pair in sorted((pair for pair in pairs if pair[0] is not None), key=_first):
        while alone and _stands_before(alone[0], pair):
            yield alone.pop(0)
        yield pair
    yield from alone


def _first(pair: Pairing) -> int:
    return pair[0] or 0


def _stands_before(alone: Pairing, pair: Pairing) -> bool:
    return alone[1] is not None and pair[1] is not None and alone[1] < pair[1]
