"""The order of things that several sides put in order, each in its own way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plans.aligning import staying
from plans.merging.versions import key_of


def merged_order(
    base: list[str],
    lists: Mapping[str, list[str]],
    members: set[str],
    still: Iterable[str] = (),
) -> list[str]:
    """Return ``members`` in an order that follows every side's moves and inserts.

    Args:
        base: the order before.
        lists: each side's order.
        members: what is to be ordered.
        still: what stays where it was because the sides moved it to different places.
    """
    stay = {name: staying(base, side) for name, side in lists.items()}
    fixed = set(still) & set(base)

    def placed_by(name: str) -> list[str]:
        news = set(lists[name]) - stay[name] - fixed
        return [each for each in lists[name] if each in news]

    movers = {each for name in lists for each in placed_by(name)}
    chain = _chain([each for each in base if each in members and each not in movers])
    for name in sorted(lists, key=lambda name: key_of(lists[name])):
        _link(chain, lists[name], members.intersection(placed_by(name)))
    # Nobody lists what a side deleted and another kept: it goes back to where it was.
    _link(chain, base, members)
    order = _unchained(chain)
    # What was put back from where its sides had it stands in nobody's list here.
    return order + sorted(members - set(order))


def _chain(order: list[str]) -> dict[str, str]:
    """Return what follows each in ``order``; the empty id stands for both ends."""
    return dict(zip(["", *order], [*order, ""], strict=True))


def _link(chain: dict[str, str], side: list[str], news: set[str]) -> None:
    """Put each of ``news`` behind what stands before it on its side, and behind others' news.

    What another side put in at the same place comes first: the sides are taken in the order of what
    they say.
    """
    mine, last = set(side), ""
    for each in side:
        if each in news and each not in chain:
            while chain[last] and chain[last] not in mine:
                last = chain[last]
            chain[last], chain[each] = each, chain[last]
        if each in chain:
            last = each


def _unchained(chain: dict[str, str]) -> list[str]:
    found, last = [], ""
    while last := chain[last]:
        found.append(last)
    return found
