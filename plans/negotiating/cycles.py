"""Circles in what comes before what, and how far each event is from the start."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from plans.values import frozen


class Ordered(Protocol):
    """That one thing comes before another, both told by their keys."""

    @property
    def before(self) -> str: ...
    @property
    def after(self) -> str: ...
    @property
    def kind(self) -> str: ...


Way = TypeVar("Way", bound=Ordered)


@frozen
class Circle(Generic[Way]):
    """A shortest way from an event back to itself.

    Attributes:
        links: the links of that way, each beginning where the one before ends.
        events: all events that lie on some circle with these.
        by: whose wish makes it, where a link of it stands in brackets; else empty.
    """

    links: tuple[Way, ...]
    events: tuple[str, ...]
    by: tuple[str, ...]

    @property
    def deadlock(self) -> bool:
        """Whether each waits for the next, so that none can ever come about.

        What a trigger or a deadline brings about may come about otherwise, or before its time.
        """
        return all(link.kind == "only if" for link in self.links)


def circles_of(links: Sequence[Way], by: tuple[str, ...]) -> Iterator[Circle[Way]]:
    """Yield a circle for each group of events that all come before each other.

    One in which each waits for the next is found before another of its group.
    """
    waits = [link for link in links if link.kind == "only if"]
    locked = list(_circles(waits, by))
    yield from locked
    seen = {event for each in locked for event in each.events}
    for found in _circles(links, by):
        if not seen.intersection(found.events):
            yield found


def _circles(links: Sequence[Way], by: tuple[str, ...]) -> Iterator[Circle[Way]]:
    ways = _ways(links)
    for group in _groups(ways):
        first = group[0]
        if len(group) > 1 or first in {link.after for link in ways.get(first, ())}:
            yield Circle(_round(first, ways, frozenset(group)), tuple(group), by)


def steps_of(events: Iterable[str], pairs: Iterable[tuple[str, str]]) -> Mapping[str, int]:
    """Return the length of the longest way to each event; events of one circle stand together."""
    after: dict[str, set[str]] = {event: set() for event in sorted(events)}
    for one, other in pairs:
        after[one].add(other)
    groups = _strong(after)
    whose = {event: number for number, group in enumerate(groups) for event in group}
    far = [0] * len(groups)
    for number, group in enumerate(groups):
        for event in group:
            for other in after[event]:
                if whose[other] != number:
                    far[whose[other]] = max(far[whose[other]], far[number] + 1)
    return {event: far[number] for event, number in whose.items()}


def _ways(links: Iterable[Way]) -> dict[str, list[Way]]:
    found: dict[str, list[Way]] = {}
    for link in links:
        found.setdefault(link.before, []).append(link)
    return found


def _groups(ways: Mapping[str, Sequence[Ordered]]) -> list[list[str]]:
    after: dict[str, set[str]] = {}
    for event, links in ways.items():
        after.setdefault(event, set()).update(link.after for link in links)
        for link in links:
            after.setdefault(link.after, set())
    return sorted(sorted(group) for group in _strong(dict(sorted(after.items()))))


def _strong(after: Mapping[str, Iterable[str]]) -> list[list[str]]:
    """Return the groups of events that all lead to each other, those that come first in front."""
    before: dict[str, list[str]] = {event: [] for event in after}
    for event, others in after.items():
        for other in others:
            before[other].append(event)
    seen: set[str] = set()
    found = (_finished([event], before, seen) for event in reversed(_finished(after, after, set())))
    return [group for group in found if group]


def _finished(
    starts: Iterable[str], after: Mapping[str, Iterable[str]], seen: set[str]
) -> list[str]:
    """Return what can be reached from ``starts`` and was not ``seen``, the farthest first."""
    found: list[str] = []
    for start in starts:
        stack = [(start, False)]
        while stack:
            event, left = stack.pop()
            if left:
                found.append(event)
            elif event not in seen:
                seen.add(event)
                stack.append((event, True))
                stack += [(other, False) for other in sorted(after[event])]
    return found


def _round(first: str, ways: Mapping[str, Sequence[Way]], group: frozenset[str]) -> tuple[Way, ...]:
    """Return a shortest way from ``first`` back to it that stays in ``group``."""
    reached: list[tuple[Way, ...]] = [()]
    seen: set[str] = set()
    for way in reached:  # grows as it is walked
        for link in ways.get(way[-1].after if way else first, ()):
            if link.after == first:
                return (*way, link)
            if link.after in group and link.after not in seen:
                seen.add(link.after)
                reached.append((*way, link))
    return ()
