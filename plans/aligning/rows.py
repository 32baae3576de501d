"""Clauses of several texts in rows: ``rows_across(orders, pairs_of)``, a row for each clause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import chain, pairwise

from plans.aligning.pair import Pair

# By position of the text, the ids of the clauses that are this clause there; none if it is silent.
Row = tuple[tuple[str, ...], ...]
# A clause of a text, by the position of the text.
_Spot = tuple[int, str]
PairsOf = Callable[[int, int], Sequence[Pair]]


def rows_across(orders: Sequence[Sequence[str]], pairs_of: PairsOf) -> tuple[Row, ...]:
    """Return every clause of every text in exactly one row, in reading order.

    A clause is what its neighbours say it is: each text is aligned with the one before it, and
    what has no partner there with the texts before that, the nearest first, where it had ended.
    The order is that of the last text; what it lacks stands behind what it followed.

    Args:
        orders: the ids of the clauses of each text, in its order.
        pairs_of: the alignment of two texts, by their positions.
    """
    joined = _Joined()
    for at in range(1, len(orders)):
        _join(at - 1, at, pairs_of(at - 1, at), joined)
    for at in range(2, len(orders)):
        for earlier in range(at - 2, -1, -1):
            _resume(earlier, at, orders, pairs_of, joined)
    spots = [[(at, id) for id in ids] for at, ids in enumerate(orders)]
    members: dict[_Spot, list[_Spot]] = {}
    for column in spots:
        for spot in column:
            members.setdefault(joined.head(spot), []).append(spot)
    return tuple(_row(members[head], len(orders)) for head in _in_order(spots, joined))


class _Joined:
    """Which clauses are one, and which of them go on in a later text or came from an earlier."""

    def __init__(self) -> None:
        self._above: dict[_Spot, _Spot] = {}
        self.ongoing: set[_Spot] = set()
        self.begun: set[_Spot] = set()

    def head(self, spot: _Spot) -> _Spot:
        while spot in self._above:
            spot = self._above[spot]
        return spot

    def join(self, one: _Spot, other: _Spot) -> None:
        first, second = sorted((self.head(one), self.head(other)))
        if first != second:
            self._above[second] = first
        self.ongoing.add(one)
        self.begun.add(other)


def _join(before: int, after: int, pairs: Sequence[Pair], joined: _Joined) -> None:
    for pair in pairs:
        for old in pair.before:
            for new in pair.after:
                joined.join((before, old), (after, new))


def _resume(
    before: int, after: int, orders: Sequence[Sequence[str]], pairs_of: PairsOf, joined: _Joined
) -> None:
    """Join what ended in one text with what begins in one that is not its neighbour."""
    ended = {id for id in orders[before] if (before, id) not in joined.ongoing}
    new = {id for id in orders[after] if (after, id) not in joined.begun}
    if ended and new:
        found = pairs_of(before, after)
        _join(
            before, after, [p for p in found if ended >= {*p.before} and new >= {*p.after}], joined
        )


def _in_order(spots: Sequence[Sequence[_Spot]], joined: _Joined) -> Iterator[_Spot]:
    """Yield the heads of the rows in an order that all texts have, as far as they agree on one.

    Where they do not, the later text is followed.
    """
    columns = [list(dict.fromkeys(map(joined.head, column))) for column in spots]
    queue = _Queue(_by_the_last(columns), columns)
    for head in queue.wished:
        # Whoever still waits when its turn has come waits in a circle.
        while head not in queue.done:
            taken = queue.next() or head
            if taken not in queue.done:
                yield taken
                queue.leave(taken)


class _Queue:
    """Heads that wait for those before them in some text, and else come as ``wished``."""

    def __init__(self, wished: list[_Spot], columns: Sequence[Sequence[_Spot]]) -> None:
        self.wished, self.done = wished, set[_Spot]()
        self._rank = {head: rank for rank, head in enumerate(wished)}
        self._behind: dict[_Spot, set[_Spot]] = {head: set() for head in wished}
        for one, other in chain.from_iterable(map(pairwise, columns)):
            self._behind[one].add(other)
        self._waits = Counter(chain.from_iterable(self._behind.values()))
        self._ready = [rank for rank, head in enumerate(wished) if not self._waits[head]]

    def next(self) -> _Spot | None:
        """Take the first of those that wait for nobody."""
        return self.wished[heappop(self._ready)] if self._ready else None

    def leave(self, head: _Spot) -> None:
        """Let those go on that wait for ``head``."""
        self.done.add(head)
        for other in self._behind[head]:
            self._waits[other] -= 1
            if not self._waits[other]:
                heappush(self._ready, self._rank[other])


def _by_the_last(columns: Sequence[Sequence[_Spot]]) -> list[_Spot]:
    """Return the heads in the order of the last text, what it lacks behind what it followed."""
    behind: dict[_Spot | None, list[_Spot]] = {}
    placed: set[_Spot] = set()
    for column in reversed(columns):
        last: _Spot | None = None
        fresh: dict[_Spot | None, list[_Spot]] = {}
        for head in column:
            if head in placed:
                last = head
            else:
                fresh.setdefault(last, []).append(head)
        placed.update(column)
        for where, heads in fresh.items():
            behind[where] = [*heads, *behind.get(where, ())]
    found: list[_Spot] = []
    waiting = list(reversed(behind.get(None, ())))
    while waiting:
        found.append(waiting.pop())
        waiting += reversed(behind.get(found[-1], ()))
    return found


def _row(members: Sequence[_Spot], count: int) -> Row:
    return tuple(tuple(id for at, id in members if at == column) for column in range(count))
