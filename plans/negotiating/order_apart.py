"""Where texts put the same two events in opposite orders, and what each puts first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from plans.negotiating.sequence import Link, Order
from plans.values import frozen


@frozen
class Opposed:
    """Two events, and for each order the ways that texts go from one to the other.

    ``one_first`` and ``other_first`` have the number of a text and the links of its shortest way.
    """

    one: str
    other: str
    one_first: tuple[tuple[int, tuple[Link, ...]], ...]
    other_first: tuple[tuple[int, tuple[Link, ...]], ...]


def opposed(orders: Sequence[Order]) -> tuple[Opposed, ...]:
    """Return the pairs of events that two texts put in opposite orders, each pair once.

    A text that puts them in both orders stands in a circle of its own, and is left out.
    """
    names = shared_names(orders)
    ways = [_ways(order, names[number]) for number, order in enumerate(orders)]
    pairs = {(min(pair), max(pair)) for found in ways for pair in found}
    found = []
    for one, other in sorted(pairs):
        forth, back = _going(ways, one, other), _going(ways, other, one)
        if forth and back:
            found.append(Opposed(one, other, forth, back))
    return tuple(found)


_Ways = Mapping[tuple[str, str], tuple[Link, ...]]


def _going(ways: Sequence[_Ways], one: str, other: str) -> tuple[tuple[int, tuple[Link, ...]], ...]:
    return tuple(
        (number, found[one, other])
        for number, found in enumerate(ways)
        if (one, other) in found and (other, one) not in found
    )


def _ways(order: Order, names: Mapping[str, str]) -> _Ways:
    """Return the shortest way between each two events of a text, by their shared names.

    What only the side of a bracket wants is no order of the text.
    """
    after: dict[str, list[Link]] = {}
    for link in order.links:
        if not link.said.bracket:
            after.setdefault(link.before, []).append(link)
    return {
        (names[start], names[way[-1].after]): way
        for start in after
        for way in _from(start, after)
        if names[start] != names[way[-1].after]
    }


def _from(start: str, after: Mapping[str, Sequence[Link]]) -> Iterator[tuple[Link, ...]]:
    reached: list[tuple[Link, ...]] = [()]
    seen = {start}
    for way in reached:  # grows as it is walked
        for link in after.get(way[-1].after if way else start, ()):
            if link.after not in seen:
                seen.add(link.after)
                reached.append((*way, link))
    yield from reached[1:]


def shared_names(orders: Sequence[Order]) -> list[Mapping[str, str]]:
    """Return for each text the name of each of its events, one for all texts that name it.

    That all of something is meant goes without saying where another text does not say it: *a
    complete ceasefire* is *the ceasefire*, but in a text that has both. What texts name by one id
    is one clause.
    """
    whole: dict[str, str] = {}
    for order in orders:
        said = Counter(name for each in order.events.values() for name in each.names | each.meant)
        for event in order.events.values():
            alone = {name for name in event.meant if said[name] == 1}
            clause = {f"#{event.clause}"} if event.clause else set()
            _join(whole, sorted(event.names | alone | clause))
    return [
        {key: _root(whole, min(event.names)) for key, event in order.events.items()}
        for order in orders
    ]


def _join(whole: dict[str, str], names: Sequence[str]) -> None:
    roots = sorted({_root(whole, name) for name in names})
    for root in roots:
        whole[root] = roots[0]


def _root(whole: Mapping[str, str], name: str) -> str:
    while whole.get(name, name) != name:
        name = whole[name]
    return name
