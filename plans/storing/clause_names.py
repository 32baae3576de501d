"""What a person calls a clause, by its id or as it is printed: ``Art. 5 (2)``, ``Section 3``."""

from __future__ import annotations

from collections.abc import Callable

from plans.diffing import printed
from plans.errors import NotFound, did_you_mean
from plans.model import Place, Revision
from plans.storing.clause_paths import clauses_on_path

# So many of the clauses that a name may mean are named.
SHOWN = 5


def clause_called(name: str, revision: Revision) -> str:
    """Return the id of the clause that ``name`` means.

    An id comes first, then the number as it is printed, in full or alone, then the number however
    it is spelled, then the way to it by headings and numbers; what several clauses are called
    means none of them. A mere ``2`` is Article 2 before it is a paragraph 2.

    Raises:
        NotFound: no clause, or several, are called that.
    """
    if name in revision.places:
        return name
    found = _fitting(name, revision)
    if len(found) != 1:
        found = clauses_on_path(name, revision) or found
    if len(found) == 1:
        return found[0]
    if found:
        hint = f"use an id: {', '.join(found[:SHOWN])}"
        raise NotFound(f"several clauses are called '{name}'", hint=hint)
    labels = [place.label for place in revision.places.values() if place.label]
    hint = did_you_mean(name, [*revision.places, *labels])
    raise NotFound(f"no clause is called '{name}'", hint=hint)


def _fitting(name: str, revision: Revision) -> list[str]:
    """Return the clauses that the first reading of ``name`` fits which fits any."""
    for fits in _TIERS:
        found = [id for id, place in revision.places.items() if place.label and fits(name, place)]
        if found:
            return found
    return []


def _as_printed(name: str, place: Place) -> bool:
    return name == place.label


def _mere(name: str, place: Place) -> bool:
    return name.isalnum() and _in_full(name, place)


def _alone(name: str, place: Place) -> bool:
    return name == place.clause.label


def _in_full(name: str, place: Place) -> bool:
    wanted, whole = printed(name), printed(" ".join(place.labels))
    return bool(wanted.numbers) and whole.numbers == wanted.numbers and wanted.may_be(whole)


def _at_its_end(name: str, place: Place) -> bool:
    wanted, whole = printed(name), printed(" ".join(place.labels))
    depth = len(wanted.numbers)
    if not depth or whole.numbers[-depth:] != wanted.numbers:
        return False
    return wanted.may_be(printed(" ".join(place.labels[-depth:])))


_TIERS: tuple[Callable[[str, Place], bool], ...]
_TIERS = (_as_printed, _mere, _alone, _in_full, _at_its_end)
