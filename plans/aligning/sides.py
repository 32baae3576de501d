"""The two documents as flat lists of nodes, and what has been matched so far."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from zlib import crc32

from plans.aligning.increasing_subsequence import heaviest_rising
from plans.aligning.pair import How
from plans.aligning.word_tokens import words
from plans.model import Place, Revision
from plans.values import frozen

_FIGURE = re.compile(r"\d+(?:[.,:/'-]\d+)*")
# Text beyond this many characters adds nothing to what keeps its place.
MAX_SIZE = 1 << 20


@frozen(slots=False)
class Node:
    """A clause in document order; ``parent`` is a position, -1 at the top."""

    place: Place
    parent: int
    children: list[int] = field(default_factory=list)

    @cached_property
    def content(self) -> str:
        """Heading and text with white space folded."""
        return " ".join(f"{self.place.clause.heading} {self.text}".split())

    @cached_property
    def text(self) -> str:
        """The text and the closing words with white space folded."""
        return " ".join(self.place.clause.prose.split())

    @cached_property
    def wording(self) -> str:
        """Heading and text with the same sign for every figure."""
        return _FIGURE.sub("0", self.content)

    @cached_property
    def mark(self) -> int:
        """A number that depends on heading and text alone."""
        return crc32(self.content.encode())

    @property
    def words(self) -> list[str]:
        """The words of heading and text."""
        return words(self.content)

    @property
    def frame(self) -> bool:
        """Whether it only holds others together: sub-clauses and at most a heading."""
        return bool(self.children) and not self.text

    @property
    def is_heading(self) -> bool:
        """Whether it is but a heading over others, which no number makes a part of the text."""
        return self.frame and not self.place.clause.label

    @property
    def text_words(self) -> list[str]:
        """The words of the text alone."""
        return self.words if self.text == self.content else words(self.text)

    @cached_property
    def phrase(self) -> str:
        """The words of the text, joined so that one text can be looked for in another."""
        return f" {' '.join(self.text_words)} "

    @property
    def id(self) -> str:
        """The clause's id."""
        return self.place.clause.id


def nodes_of(revision: Revision) -> list[Node]:
    """Return every clause of ``revision`` in document order."""
    found: list[Node] = []
    position: dict[str, int] = {"": -1}
    for number, (id, place) in enumerate(revision.places.items()):
        parent = position[place.parent]
        position[id] = number
        found.append(Node(place, parent))
        if parent >= 0:
            found[parent].children.append(number)
    return found


@dataclass
class Matching:
    """Pairs found so far, by position on either side."""

    before: list[Node]
    after: list[Node]
    there: dict[int, int] = field(default_factory=dict)
    back: dict[int, int] = field(default_factory=dict)
    how: dict[int, tuple[How, float]] = field(default_factory=dict)
    # Positions that a recorded split or merge has taken, before and after.
    taken: tuple[set[int], set[int]] = field(default_factory=lambda: (set(), set()))
    # Positions on record as having no partner, before and after.
    apart: tuple[set[int], set[int]] = field(default_factory=lambda: (set(), set()))
    # Positions before that are on record as having moved.
    went: set[int] = field(default_factory=set)

    def pair(self, here: int, there: int, how: How, score: float) -> None:
        """Record that two nodes are the same clause; the first word stands."""
        if self.open(0, here) and self.open(1, there):
            self.there[here] = there
            self.back[there] = here
            self.how[here] = (how, score)

    def unpair(self, here: int) -> None:
        """Take a pair back."""
        del self.back[self.there.pop(here)]
        del self.how[here]

    def open(self, side: int, number: int) -> bool:
        """Whether a position may still find a partner."""
        return self.is_free(side, number) and number not in self.apart[side]

    def take(self, olds: tuple[int, ...], news: tuple[int, ...]) -> None:
        """Reserve positions for a split or merge; pairs they were in are taken back."""
        for here in [here for here in olds if here in self.there]:
            self.unpair(here)
        for there in [there for there in news if there in self.back]:
            self.unpair(self.back[there])
        self.taken[0].update(olds)
        self.taken[1].update(news)

    def is_free(self, side: int, number: int) -> bool:
        """Whether a position of ``side`` (0 before, 1 after) has no partner yet."""
        return number not in (self.there, self.back)[side] and number not in self.taken[side]

    def free(self) -> tuple[list[int], list[int]]:
        """Return the positions without a partner on either side."""
        sides = zip((self.there, self.back), self.taken, self.apart, strict=True)
        here, there = ({*paired, *taken, *apart} for paired, taken, apart in sides)
        return (
            [number for number in range(len(self.before)) if number not in here],
            [number for number in range(len(self.after)) if number not in there],
        )

    def agrees(self, here: int, there: int) -> int:
        """Return how many of the neighbours (previous, next, parent) are paired alike, 0 to 3."""
        return self.beside(here, there) + self.akin(here, there)

    def akin(self, here: int, there: int) -> bool:
        """Whether two nodes stand under nodes that are paired, or both at the top."""
        parents = self.before[here].parent, self.after[there].parent
        return parents == (-1, -1) or self.there.get(parents[0]) == parents[1]

    def beside(self, here: int, there: int) -> int:
        """Return how many of the neighbours (previous, next) are paired alike, 0 to 2."""
        return sum(self.there.get(here + step) == there + step for step in (-1, 1))

    def vouched(self, here: int, there: int) -> bool:
        """Whether a sub-clause of one is paired with a sub-clause of the other."""
        below = self.after[there].children
        return any(self.there.get(child) in below for child in self.before[here].children)

    def outvoted(self, here: int, there: int) -> bool:
        """Whether sub-clauses of either have partners, and none below the other."""
        olds, news = self.before[here].children, self.after[there].children
        paired = any(child in self.there for child in olds) or any(n in self.back for n in news)
        return paired and not self.vouched(here, there)

    def weight(self, here: int, there: int) -> int:
        """Return how much it takes to call a pair moved; the same read from the other side."""
        if here in self.went:
            return 1
        old, new = self.before[here], self.after[there]
        size = min(len(old.text) + len(new.text), MAX_SIZE)
        return (1 << 60) + (size << 34) + old.mark + new.mark

    def chain(self) -> list[tuple[int, int]]:
        """Return a longest run of pairs that keep their order, as (before, after) positions."""
        pairs = sorted(self.there.items())
        weights = [self.weight(*pair) for pair in pairs]
        stay = heaviest_rising([there for _, there in pairs], weights)
        return [pair for number, pair in enumerate(pairs) if number in stay]

    def gaps(self) -> Iterator[tuple[list[int], list[int]]]:
        """Yield what is unpaired on both sides between neighbours of the chain."""
        last = (-1, -1)
        for here, there in [*self.chain(), (len(self.before), len(self.after))]:
            olds = [n for n in range(last[0] + 1, here) if self.open(0, n)]
            news = [n for n in range(last[1] + 1, there) if self.open(1, n)]
            if olds and news:
                yield olds, news
            last = here, there
