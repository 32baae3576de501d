"""One cause, one change: consequences point at the change they follow from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from plans.aligning import Pair
from plans.diffing.changes import Change
from plans.diffing.introduced_terms import stems
from plans.diffing.naming import Context
from plans.diffing.same_sense import words_left
from plans.diffing.shifts import Key, Parents, Shifts, by_key, first_of, key_of
from plans.terms import SEVERITIES, Family, Severity

# What a change follows from, where that is the first of some sort in its clause.
_CAUSES: Mapping[Family, tuple[Family, ...]] = {
    "term": ("presence", "grouping"),
    "number of a row": ("rows",),
}
# What is told by name of the words of a clause.
_TELLING: tuple[Family, ...] = (
    "definition",
    "brackets",
    "prose",
    "rows",
    "cells",
    "place of a row",
    "number of a row",
)


@dataclass(frozen=True, slots=True)
class _Seen:
    """All changes by clause, and what they may follow from."""

    changes: Mapping[Key, list[Change]]
    parents: Parents
    shifts: Shifts
    context: Context
    # Terms that have another name, each told where it is defined.
    renamings: tuple[Change, ...]


def fold(changes: list[Change], pairs: tuple[Pair, ...], context: Context) -> Iterator[Change]:
    """Yield ``changes`` with ``follows`` filled in where one is the consequence of another."""
    by_clause, parents = by_key(changes), Parents(pairs, context)
    renamings = tuple(each for each in changes if each.family == "definition")
    seen = _Seen(by_clause, parents, Shifts(by_clause, pairs, context), context, renamings)
    for change in changes:
        cause = _cause(change, seen)
        yield _following(change, cause, context) if cause else change


def _following(change: Change, cause: Change, context: Context) -> Change:
    """Return ``change`` as what follows from ``cause``: words that others tell are their shadow."""
    if change.family == "words" and change.rule not in context.severities:
        ranks: tuple[Severity, ...] = (change.severity, cause.severity, "minor")
        change = replace(change, severity=max(ranks, key=SEVERITIES.index))
    return replace(change, follows=cause.fingerprint)


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


def _beside(change: Change, changes: list[Change]) -> list[Change]:
    """Return those before the sub-clauses, or those behind them, as ``change`` is."""
    return [each for each in changes if each.closing == change.closing]


def _told_by(change: Change, changes: list[Change], seen: _Seen) -> Change | None:
    """Return the gravest of the changes beside one of words that tell all that it shows.

    A new name of a defined term tells it everywhere.
    """
    telling = [each for each in _beside(change, changes) if each.family in _TELLING]
    texts = _sides(change)
    tag = seen.context.language(*texts)
    told = _shown(texts, tag, seen.renamings) if seen.renamings else ()
    telling += [each for each in told if each not in telling]
    if not telling or words_left(*texts, tag, _quoted(telling)):
        return None
    return min(telling, key=lambda each: SEVERITIES.index(each.severity))


def _quoted(changes: list[Change]) -> list[str]:
    return [said for each in changes for said in (each.before, each.after) if said]


def _shown(texts: tuple[str, str], tag: str, renamings: tuple[Change, ...]) -> Iterator[Change]:
    """Yield the renamings of which a change of words shows the name before, and the one now."""
    old, new = (set(stems(text, tag)) for text in texts)
    for each in renamings:
        names = each.before or "", each.after or ""
        if old.issuperset(stems(names[0], tag)) and new.issuperset(stems(names[1], tag)):
            yield each


def _sides(change: Change) -> tuple[str, str]:
    """Return the text before and after of a change of words."""
    edits = change.words
    if edits is None:
        return change.before or "", change.after or ""
    return (
        "".join(text for op, text in edits if op != "insert"),
        "".join(text for op, text in edits if op != "delete"),
    )


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
