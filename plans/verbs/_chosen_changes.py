"""Changes as people call them: by number, by what they are known by, by clause and term."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from plans.errors import AmbiguousRef, NotFound
from plans.model import Revision
from plans.results import Review, ReviewEntry
from plans.storing import clause_called

_NUMBERS = re.compile(r"[0-9]+(,[0-9]+)*")
# Fewer digits are a number, or a clause.
_KEY = re.compile(r"[0-9a-f]{4,12}")
# So many of the changes that a name may mean are named.
SHOWN = 5


def changes_called(names: Iterable[str], found: Review) -> list[ReviewEntry]:
    """Return the changes that ``names`` mean, one for each.

    A name is a number of the list, or several with commas between; at least four digits of the key
    or fingerprint; or a clause, with a colon and a term behind it where several changes are at it.

    Raises:
        NotFound: no change is called that.
        AmbiguousRef: several are.
    """
    return [entry for name in names for entry in _called(name.strip(), found)]


def _called(name: str, found: Review) -> Sequence[ReviewEntry]:
    if listed := _by_number(name, found):
        return listed
    fitting = _by_key(name, found) or _by_clause(name, found)
    if len(fitting) == 1:
        return fitting
    raise _several(name, fitting) if fitting else _none(name, found)


def _several(name: str, fitting: Sequence[ReviewEntry]) -> AmbiguousRef:
    listed = "; ".join(f"{each.number} ({each.change.message})" for each in fitting[:SHOWN])
    more = "; …" if len(fitting) > SHOWN else ""
    return AmbiguousRef(f"several changes are called '{name}'", hint=f"{listed}{more}")


def _none(name: str, found: Review) -> NotFound:
    hint = f"'plans review' lists them, by numbers from 1 to {len(found.all)}"
    return NotFound(f"no change is called '{name}'", hint=hint if found.all else "")


def _by_number(name: str, found: Review) -> list[ReviewEntry]:
    """Return the changes at the places that are named, if all of these are there."""
    if not _NUMBERS.fullmatch(name):
        return []
    there = {str(each.number): each for each in found.all}
    named = name.split(",")
    return [there[each] for each in named] if there.keys() >= set(named) else []


def _by_key(name: str, found: Review) -> list[ReviewEntry]:
    if not _KEY.fullmatch(name):
        return []
    return [
        each
        for each in found.all
        if each.key.startswith(name) or each.change.fingerprint.startswith(name)
    ]


def _by_clause(name: str, found: Review) -> list[ReviewEntry]:
    whole = _at(name, "", found)
    clause, colon, term = name.rpartition(":")
    return whole or (_at(clause, term, found) if colon else [])


def _at(clause: str, term: str, found: Review) -> list[ReviewEntry]:
    """Return the changes at a clause of either side, and of a term if one is named."""
    before = _ids(clause, found.comparison.before)
    after = _ids(clause, found.comparison.after)
    return [
        each
        for each in found.all
        if (each.change.clause_before in before or each.change.clause_after in after)
        and (not term or term == each.change.term)
    ]


def _ids(name: str, revision: Revision) -> set[str]:
    try:
        return {clause_called(name, revision)}
    except NotFound:
        return set()
