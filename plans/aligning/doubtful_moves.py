"""Takes back pairs that would have moved and are not sure enough for that.

Boilerplate that came and boilerplate that went look like a move with edits. What tells them apart
is a third clause: where it says all that the two have in common, nothing says that they are one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import fsum, log

from plans.aligning.document_order import moved
from plans.aligning.likeness import Likeness
from plans.aligning.sides import Matching
from plans.aligning.vocabulary import Feature, Features

# How alike two clauses must be to have moved, alone and next to clauses that moved along.
ALIKE, ALONG = 0.68, 0.6
# How much of what they have in common no third clause may have, alone and along.
APART, APART_ALONG = 0.1, 0.03
# What a figure weighs of a word as rare: figures shift where others are cited.
FIGURE = 0.4

Position = tuple[int, int]


def drop_doubtful_moves(matching: Matching, likeness: Likeness) -> None:
    """Unpair what crosses the order of the rest and may as well have gone and come."""
    crossing = _crossing(matching)
    thirds = _Thirds(matching, likeness, crossing)
    for here, there in crossing:
        along = matching.agrees(here, there) and not matching.outvoted(here, there)
        alike, apart = (ALONG, APART_ALONG) if along else (ALIKE, APART)
        if matching.how[here][1] < alike or thirds.say(here, there, apart):
            matching.unpair(here)


def _crossing(matching: Matching) -> list[tuple[int, int]]:
    """Return the pairs that moved, or whose sub-clauses are another's, if no id speaks for them."""
    elsewhere = moved(matching, []) - {here for here, _ in matching.chain()}
    return [
        (here, there)
        for here, there in sorted(matching.there.items())
        if (here in elsewhere or matching.outvoted(here, there))
        and matching.how[here][0] != "id"
        and not matching.vouched(here, there)
    ]


def _everywhere(
    matching: Matching, likeness: Likeness
) -> Iterator[tuple[list[Position], Features]]:
    """Yield the features of all clauses of both sides; what stands unchanged is read once."""
    twins = {
        here: there
        for here, there in matching.there.items()
        if matching.before[here].content == matching.after[there].content
    }
    same = set(twins.values())
    for here in range(len(matching.before)):
        there = twins.get(here)
        places = [(0, here)] if there is None else [(0, here), (1, there)]
        yield places, likeness.read(0, here)
    for there in range(len(matching.after)):
        if there not in same:
            yield [(1, there)], likeness.read(1, there)


class _Thirds:
    """In which clauses of both sides the words stand that doubtful pairs have in common."""

    def __init__(
        self, matching: Matching, likeness: Likeness, pairs: list[tuple[int, int]]
    ) -> None:
        self._likeness = likeness
        both = {pair: self._shared(*pair) for pair in pairs}
        # What is less alike goes, whatever a third clause says.
        shared = [both[pair] for pair in pairs if matching.how[pair[0]][1] >= ALONG]
        wanted = Features().union(*shared)
        # What each clause has of them, and how many have each.
        self._found: dict[Position, Features] = {}
        self._count: Counter[Feature] = Counter()
        for places, features in _everywhere(matching, likeness) if wanted else ():
            found = features & wanted
            for place in places:
                self._found[place] = found
                self._count.update(found)
        self._total = len(matching.before) + len(matching.after)
        self._weights = {feature: self._weight(feature) for feature in wanted}
        self._places = self._places_of({each for some in shared for each in self._rarest(some)})

    def _shared(self, here: int, there: int) -> Features:
        return self._likeness.of(0, here) & self._likeness.of(1, there)

    def _places_of(self, features: set[Feature]) -> dict[Feature, list[Position]]:
        """Return where each of a few features stands."""
        places: dict[Feature, list[Position]] = {feature: [] for feature in features}
        for place, found in self._found.items():
            for feature in found & features:
                places[feature].append(place)
        return places

    def say(self, here: int, there: int, apart: float) -> bool:
        """Whether a third clause has all but a share ``apart`` of what two have in common."""
        shared = self._shared(here, there)
        lacking = apart * self._weigh(shared)
        likely = {place for each in self._rarest(shared, apart) for place in self._places[each]}
        return any(
            self._weigh(shared - self._found[place]) < lacking
            for place in likely - {(0, here), (1, there)}
        )

    def _rarest(self, shared: Features, apart: float = APART) -> Iterator[Feature]:
        """Yield the rarest features: who lacks no more than a share ``apart`` has one of them."""
        lacking = apart * self._weigh(shared)
        passed = 0.0
        for feature in sorted(shared, key=self._count.__getitem__):
            if passed >= lacking:
                break
            yield feature
            passed += self._weights[feature]

    def _weigh(self, features: Features) -> float:
        return fsum(map(self._weights.__getitem__, features))

    def _weight(self, feature: Feature) -> float:
        weight = log(1 + self._total / (1 + self._count[feature]))
        return weight * FIGURE if self._has_figure(feature) else weight

    def _has_figure(self, feature: Feature) -> bool:
        """Whether a word, or one of a pair of words, is a figure."""
        return any(word[0].isdecimal() for word in self._likeness.words_of(feature))
