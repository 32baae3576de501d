"""One cause, one change: consequences point at the change they follow from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from plans.aligning import Pair
from plans.diffing.changes import Change
from plans.diffing.naming import Context
from plans.model import Revision
from plans.terms import Family

# What a change follows from, where that is the first of some sort in its clause.
_CAUSES: Mapping[Family, tuple[Family, ...]] = {
    "term": ("presence", "grouping"),
    "number of a row": ("rows",),
}
_OF_TABLES: tuple[Family, ...] = ("rows", "cells", "place of a row", "number of a row")


def fold(changes: list[Change], pairs: tuple[Pair, ...], context: Context) -> Iterator[Change]:
    """Yield ``changes`` with ``follows`` filled in where one is the consequence of another."""
    by_clause: dict[str, list[Change]] = {}
    for change in changes:
        by_clause.setdefault(change.clause, []).append(change)
    shifts = _Shifts(by_clause, pairs, context)
    for change in changes:
        cause = _cause(change, by_clause, shifts, context)
        yield replace(change, follows=cause.fingerprint) if cause else change


def _cause(
    change: Change, by_clause: dict[str, list[Change]], shifts: _Shifts, context: Context
) -> Change | None:
    here = by_clause[change.clause]
    match change.family:
        case "presence":
            return _parent_came_or_went(change, by_clause, context)
        case "place":
            return _parent_came_or_went_around(change, by_clause, context) or shifts.along(change)
        case "number":
            return _first(here, "place") or shifts.before(change)
        case "words":
            return _first(_beside(change, here), "brackets", "prose", *_OF_TABLES) or _stated(here)
        case "support":
            return _stated(here)
        case family:
            return _first(here, *_CAUSES.get(family, ()))


def _first(changes: list[Change], *families: Family) -> Change | None:
    return next((each for each in changes if each.family in families), None)


def _beside(change: Change, changes: list[Change]) -> list[Change]:
    """Return those before the sub-clauses, or those behind them, as ``change`` is."""
    return [each for each in changes if each.closing == change.closing]


def _stated(changes: list[Change]) -> Change | None:
    """Return the first change of what a term states."""
    stating = (each for each in changes if each.term and not each.term.endswith(".issue"))
    return next(stating, None)


def _parent_came_or_went(
    change: Change, by_clause: dict[str, list[Change]], context: Context
) -> Change | None:
    side = context.after if change.clause_after else context.before
    parent = side.places[change.clause].parent
    above = by_clause.get(parent, [])
    return next((each for each in above if _same_way(each, change)), None)


def _same_way(one: Change, other: Change) -> bool:
    return one.family == "presence" and one.direction == other.direction


def _parent_came_or_went_around(
    change: Change, by_clause: dict[str, list[Change]], context: Context
) -> Change | None:
    """Return the arrival of the clause that one stands under now, or the departure of its old."""
    for side, id in ((context.after, change.clause_after), (context.before, change.clause_before)):
        parent = side.places[id or ""].parent
        came = (each for each in by_clause.get(parent, []) if each.family == "presence")
        found = next((each for each in came if _is_of(each, side is context.after)), None)
        if found:
            return found
    return None


def _is_of(change: Change, after: bool) -> bool:
    return (change.clause_after if after else change.clause_before) is not None


class _Shifts:
    """What a shift of a clause follows from.

    A number is pushed by the last arrival or departure before it in its family; a clause that moved
    with the clause before it, by that one's move.
    """

    def __init__(
        self, by_clause: dict[str, list[Change]], pairs: tuple[Pair, ...], context: Context
    ) -> None:
        self._cause: dict[str, Change] = {}
        self._along = _moved_along(by_clause, pairs, context)
        last: dict[str, Change] = {}
        for pair in pairs:
            side, id = (
                (context.after, pair.after[0]) if pair.after else (context.before, pair.before[0])
            )
            parent = side.places[id].parent
            came = _first(by_clause.get(id, []), "presence", "grouping")
            if came:
                last[parent] = came
            elif parent in last:
                self._cause[id] = last[parent]

    def before(self, change: Change) -> Change | None:
        return self._cause.get(change.clause)

    def along(self, change: Change) -> Change | None:
        return self._along.get(change.clause)


def _moved_along(
    by_clause: dict[str, list[Change]], pairs: tuple[Pair, ...], context: Context
) -> dict[str, Change]:
    """Return the first move of a row of siblings for each that moved behind it."""
    partner = {pair.after[0]: pair.before[0] for pair in pairs if pair.before and pair.after}
    ahead = [_siblings_ahead(side) for side in (context.before, context.after)]
    heads: dict[str, Change] = {}
    found: dict[str, Change] = {}
    for id in context.after.places:
        move = _first(by_clause.get(id, []), "place")
        if not move or id not in partner:
            continue
        previous = ahead[1].get(id, "")
        head = heads.get(previous)
        if head and ahead[0].get(partner[id]) == partner[previous]:
            found[id] = head
        heads[id] = found.get(id, move)
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
