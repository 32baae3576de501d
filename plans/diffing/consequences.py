"""One cause, one change: consequences point at the change they follow from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace

from plans.aligning import Pair
from plans.diffing.changes import Change
from plans.diffing.naming import Context
from plans.diffing.shadows import shows, telling
from plans.diffing.shifts import Key, Parents, Shifts, by_key, first_of, key_of
from plans.diffing.text_rules import ANEW, OTHER_WORDS
from plans.terms import SEVERITIES, Family, Reworded, Severity
from plans.values import frozen

# What a change follows from, where that is the first of some sort in its clause.
_CAUSES: Mapping[Family, tuple[Family, ...]] = {
    "term": ("presence", "grouping"),
    "number of a row": ("rows",),
}


@frozen
class _Seen:
    """All changes by clause, and what they may follow from."""

    changes: Mapping[Key, list[Change]]
    parents: Parents
    shifts: Shifts
    context: Context
    # Terms that have another name, each told where it is defined.
    renamings: tuple[Change, ...]
    # The fingerprints of changes of words that others tell.
    shadows: Set[str]


def fold(
    changes: list[Change], shadows: Set[str], pairs: tuple[Pair, ...], context: Context
) -> Iterator[Change]:
    """Yield ``changes`` with ``follows`` filled in where one is the consequence of another.

    ``shadows`` are the fingerprints of the changes of words of which others tell all.
    """
    by_clause, parents = by_key(changes), Parents(pairs, context)
    renamings = tuple(each for each in changes if each.family == "definition")
    shifts = Shifts(by_clause, pairs, context)
    seen = _Seen(by_clause, parents, shifts, context, renamings, shadows)
    for change in changes:
        cause = _cause(change, seen)
        yield _following(change, cause, context) if cause else change


def _following(change: Change, cause: Change, context: Context) -> Change:
    """Return ``change`` as what follows from ``cause``: words that others tell are their shadow."""
    severity = change.severity
    if change.family == "words" and change.rule not in context.severities:
        ranks: tuple[Severity, ...] = (severity, cause.severity, "minor")
        severity = max(ranks, key=SEVERITIES.index)
    if change.rule == ANEW:  # as the other change tells
        change = replace(change, rule=OTHER_WORDS, says=Reworded())
    return replace(change, severity=severity, follows=cause.fingerprint)


def _cause(change: Change, seen: _Seen) -> Change | None:
    here = seen.changes[key_of(change)]
    match change.family:
        case "presence":
            return _parent_came_or_went(change, seen)
        case "place":
            return _parent_came_or_went_around(change, seen) or seen.shifts.along(change)
        case "number":
            return first_of(here, "place") or seen.shifts.before(change)
        case "words":
            return _told_by(change, here, seen) or _stated(here)
        case "support":
            return _stated(here)
        case family:
            return first_of(here, *_CAUSES.get(family, ()))


def _told_by(change: Change, changes: list[Change], seen: _Seen) -> Change | None:
    """Return the gravest of the changes that tell all that one of words shows.

    A new name of a defined term tells it everywhere.
    """
    told = telling(change, changes)
    if not (told or seen.renamings) or change.fingerprint not in seen.shadows:
        return None
    for each in seen.renamings:
        if each not in told and shows(change, (each.before, each.after), seen.context):
            told.append(each)
    return min(told, key=lambda each: SEVERITIES.index(each.severity), default=None)


def _stated(changes: list[Change]) -> Change | None:
    """Return the first change of what a term states."""
    stating = (each for each in changes if each.term and not each.term.endswith(".issue"))
    return next(stating, None)


def _parent_came_or_went(change: Change, seen: _Seen) -> Change | None:
    """Return that the clause over one that came or went did so too."""
    if change.clause_after:
        above = seen.changes.get(seen.parents.after(change.clause_after), ())
    else:
        above = seen.changes.get(seen.parents.before(change.clause), ())
    return next((each for each in above if _same_way(each, change)), None)


def _same_way(one: Change, other: Change) -> bool:
    return one.family == "presence" and one.direction == other.direction


def _parent_came_or_went_around(change: Change, seen: _Seen) -> Change | None:
    """Return the arrival of the clause that one stands under now, or the departure of its old."""
    new = seen.changes.get(seen.parents.after(change.clause_after or ""), ())
    old = seen.changes.get(seen.parents.before(change.clause_before or ""), ())
    return first_of(new, "presence") or first_of(old, "presence")
