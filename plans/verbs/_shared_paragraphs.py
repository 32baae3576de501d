"""Which clauses of two readings of one file are the same, by the paragraphs that they stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from plans.drafting import Passage

Passages = Mapping[str, Passage]


def sharing(old: Passages, new: Passages) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the clauses that stand in the same paragraphs: one for one, one for several.

    Where several hang together with several, as paragraphs between clauses go to one or the other,
    those are the same that begin with the same paragraph.
    """
    sides = _Side(old), _Side(new)
    seen: set[str] = set()
    for id in old:
        if id not in seen and old[id].paragraphs:
            olds, news = _together(id, sides)
            seen |= olds
            yield from _rows(olds, news, sides)


class _Side:
    """The clauses of one reading, by their paragraphs."""

    def __init__(self, passages: Passages) -> None:
        self._passages = passages
        self._places = {id: place for place, id in enumerate(passages)}
        self._standing: dict[int, list[str]] = defaultdict(list)
        for id, passage in passages.items():
            for number in passage.paragraphs:
                self._standing[number].append(id)

    def beside(self, id: str, other: _Side) -> Iterator[str]:
        """Yield the clauses of the ``other`` side that share a paragraph with one of this."""
        for number in self._passages[id].paragraphs:
            yield from other._standing.get(number, ())

    def beginning(self, ids: set[str]) -> dict[int, str]:
        """Return clauses by the paragraph that each begins with."""
        return {self._passages[id].paragraphs[0]: id for id in self.in_order(ids)}

    def in_order(self, ids: set[str]) -> list[str]:
        """Return clauses in the order in which they stand."""
        return sorted(ids, key=self._places.__getitem__)


def _rows(
    olds: set[str], news: set[str], sides: tuple[_Side, _Side]
) -> Iterator[tuple[list[str], list[str]]]:
    """Yield which of ``olds`` are which of ``news``, that hang together with nothing else."""
    if news and 1 in (len(olds), len(news)):
        yield sides[0].in_order(olds), sides[1].in_order(news)
    elif news:
        here, there = sides[0].beginning(olds), sides[1].beginning(news)
        yield from (([id], [there[number]]) for number, id in here.items() if number in there)


def _together(id: str, sides: tuple[_Side, _Side]) -> tuple[set[str], set[str]]:
    """Return all clauses of both sides that hang together with one before."""
    found: tuple[set[str], set[str]] = ({id}, set())
    left = [(0, id)]
    while left:
        side, each = left.pop()
        other = 1 - side
        for more in sides[side].beside(each, sides[other]):
            if more not in found[other]:
                found[other].add(more)
                left.append((other, more))
    return found
