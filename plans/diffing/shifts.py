"""What the shift of a clause follows from: who pushed its number, and with whom it moved."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from plans.aligning import Pair
from plans.diffing.changes import Change
from plans.diffing.naming import Context
from plans.model import Revision
from plans.terms import Family

# A clause by its id after, or the id before of one that went: an id may name another on each side.
Key = tuple[bool, str]


def key_of(change: Change) -> Key:
    """Return the clause that a change is at."""
    return (True, change.clause_after) if change.clause_after else (False, change.clause)


def by_key(changes: Iterable[Change]) -> Mapping[Key, list[Change]]:
    """Return changes by the clause that they are at, in order."""
    found: defaultdict[Key, list[Change]] = defaultdict(list)
    for change in changes:
        found[key_of(change)].append(change)
    return found


def first_of(changes: Iterable[Change], *families: Family) -> Change | None:
    """Return the first of ``changes`` that is of one of ``families``."""
    return next((each for each in changes if each.family in families), None)


class Parents:
    """Which clause each stands under, on either side, as one key for both sides of a pair."""

    def __init__(self, pairs: Iterable[Pair], context: Context) -> None:
        self._before, self._after = context.before.places, context.after.places
        self._partner = {old: pair.after[0] for pair in pairs if pair.after for old in pair.before}

    def before(self, id: str) -> Key:
        """Return the clause over one before, by its id after if it is still there."""
        parent = self._before[id].parent
        if not parent or parent in self._partner:
            return True, self._partner.get(parent, "")
        return False, parent

    def after(self, id: str) -> Key:
        """Return the clause over one after."""
        return True, self._after[id].parent


class Shifts:
    """What a shift of a clause follows from.

    A number is pushed by the nearest arrival or departure before it in its family; a clause that
    moved with the clause before it, by that one's move.
    """

    def __init__(
        self, changes: Mapping[Key, list[Change]], pairs: tuple[Pair, ...], context: Context
    ) -> None:
        self._along = _moved_along(changes, pairs, context)
        olds, news = _came_or_went(changes, pairs)
        self._pushed = _ahead(context.before, olds), _ahead(context.after, news)

    def before(self, change: Change) -> Change | None:
        """Return what pushed the number of the clause at which ``change`` is."""
        olds, news = self._pushed
        old, new = olds.get(change.clause_before or ""), news.get(change.clause_after or "")
        if old and new:
            return (old if old[0] < new[0] else new)[1]
        return (old or new or (0, None))[1]

    def along(self, change: Change) -> Change | None:
        """Return the move at the head of the row in which the clause moved."""
        return self._along.get(key_of(change))


def _came_or_went(
    changes: Mapping[Key, list[Change]], pairs: tuple[Pair, ...]
) -> tuple[dict[str, Change], dict[str, Change]]:
    """Return the changes by which there is a clause more or less, by its id before and after."""
    olds: dict[str, Change] = {}
    news: dict[str, Change] = {}
    for pair in pairs:
        if len(pair.before) != len(pair.after):
            key = (True, pair.after[0]) if pair.after else (False, pair.before[0])
            came = first_of(changes.get(key, ()), "presence", "grouping")
            if came:
                olds |= dict.fromkeys(pair.before, came)
                news |= dict.fromkeys(pair.after, came)
    return olds, news


def _ahead(revision: Revision, came: Mapping[str, Change]) -> dict[str, tuple[int, Change]]:
    """Return how far before each clause its family changed last, and that change."""
    last: dict[str, tuple[int, Change]] = {}
    found: dict[str, tuple[int, Change]] = {}
    for id, place in revision.places.items():
        if id in came:
            last[place.parent] = 0, came[id]
        elif place.parent in last:
            far, change = last[place.parent]
            found[id] = last[place.parent] = far + 1, change
    return found


def _moved_along(
    changes: Mapping[Key, list[Change]], pairs: tuple[Pair, ...], context: Context
) -> dict[Key, Change]:
    """Return the first move of a row of siblings for each that moved behind it."""
    partner = {pair.after[0]: pair.before[0] for pair in pairs if pair.before and pair.after}
    olds, news = _siblings_ahead(context.before), _siblings_ahead(context.after)
    heads: dict[str, Change] = {}
    found: dict[Key, Change] = {}
    for id in context.after.places:
        move = first_of(changes.get((True, id), ()), "place")
        if not move or id not in partner:
            continue
        previous = news.get(id, "")
        head = heads.get(previous)
        if head and olds.get(partner[id]) == partner[previous]:
            found[True, id] = head
        heads[id] = found.get((True, id), move)
    return found


def _siblings_ahead(revision: Revision) -> dict[str, str]:
    """Return for each clause the one before it under the same clause."""
    last: dict[str, str] = {}
    found: dict[str, str] = {}
    for id, place in revision.places.items():
        if place.parent in last:
            found[id] = last[place.parent]
        last[place.parent] = id
    return found
