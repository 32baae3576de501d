"""One cause, one change: consequences point at the change they follow from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plans.aligning import Pair
from plans.diffing.changes import Change
from plans.diffing.naming import Context
from plans.terms import Family

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
        case "number":
            return _first(here, "place") or shifts.before(change)
        case "term":
            return _first(here, "presence", "grouping")
        case "number of a row":
            return _first(here, "rows")
        case "words":
            return _first(here, "brackets", "prose", *_OF_TABLES) or _stated(here)
        case "support":
            return _stated(here)
    return None


def _first(changes: list[Change], *families: Family) -> Change | None:
    return next((each for each in changes if each.family in families), None)


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
    return next((each for each in above if each.rule == change.rule), None)


class _Shifts:
    """Which arrival or departure pushed a clause's number: the last one before it in its family."""

    def __init__(
        self, by_clause: dict[str, list[Change]], pairs: tuple[Pair, ...], context: Context
    ) -> None:
        self._cause: dict[str, Change] = {}
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
