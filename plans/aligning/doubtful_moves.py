"""Takes back pairs that would have moved and are not sure enough for that.

Boilerplate that came and boilerplate that went look like a move with edits. What tells them apart
is a third clause: where it says all that the two have in common, nothing says that they are one.
"""

from __future__ import annotations

from collections import defaultdict
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
        self._places: defaultdict[Feature, list[Position]] = defaultdict(list)
        # What each clause has of them.
        self._found: dict[Position, Features] = {}
        self._total = len(matching.before) + len(matching.after)
        wanted = {each for pair in pairs for each in self._shared(*pair)}
        for places, features in _everywhere(matching, likeness) if wanted else ():
            found = features & wanted
            self._found |= dict.fromkeys(places, found)
            for feature in found:
                self._places[feature] += places

    def _shared(self, here: int, there: int) -> Features:
        return self._likeness.of(0, here) & self._likeness.of(1, there)

    def say(self, here: int, there: int, apart: float) -> bool:
        """Whether a third clause has all but a share ``apart`` of what two have in common."""
        weights = {feature: self._weight(feature) for feature in self._shared(here, there)}
        lacking = apart * fsum(weights.values())
        return any(
            fsum(weights[feature] for feature in weights.keys() - self._found[place]) < lacking
            for place in self._likely(weights, lacking) - {(0, here), (1, there)}
        )

    def _likely(self, weights: dict[Feature, float], lacking: float) -> set[Position]:
        """Return where a third could stand: who lacks so little has one of the rarest features."""
        found: set[Position] = set()
        passed = 0.0
        for feature in sorted(weights, key=lambda feature: len(self._places[feature])):
            if passed >= lacking:
                break
            found.update(self._places[feature])
            passed += weights[feature]
        return found

    def _weight(self, feature: Feature) -> float:
        weight = log(1 + self._total / (1 + len(self._places[feature])))
        return weight * FIGURE if self._has_figure(feature) else weight

    def _has_figure(self, feature: Feature) -> bool:
        """Whether a word, or one of a pair of words, is a figure."""
        return any(word[0].isdecimal() for word in self._likeness.words_of(feature))
