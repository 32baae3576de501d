"""What a person calls a clause, by its id or as it is printed: ``Art. 5 (2)``, ``Section 3``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache

from plans.diffing import printed
from plans.errors import NotFound, did_you_mean
from plans.model import Clause, Place, Revision

Words = tuple[str, ...]
# Chinese stands without spaces: each character is a word.
_WORD = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+|§")


def clauses_on_path(name: str, revision: Revision) -> list[str]:
    """Return the ids of the clauses to which ``name`` is the way.

    The last step is the clause itself, by its number, its heading or both; the steps before are
    such names of what stands above, of which any may be left out.
    """
    wanted = _words(name)
    places = revision.places
    return [id for id, place in places.items() if wanted and _leads(wanted, place, revision)]


def _leads(wanted: Words, place: Place, revision: Revision) -> bool:
    return any(
        not rest or any(_leads(rest, above, revision) for above in _above(place, revision))
        for rest in _steps(wanted, place.clause)
    )


def _above(place: Place, revision: Revision) -> Iterator[Place]:
    while place.parent:
        place = revision.places[place.parent]
        yield place


def _steps(wanted: Words, clause: Clause) -> Iterator[Words]:
    """Yield what is left of ``wanted`` in front of each name of ``clause`` that it ends with."""
    label, heading = _words(clause.label), _words(clause.heading)
    for own in dict.fromkeys((label + heading, label, heading)):
        if own and wanted[-len(own) :] == own:
            yield wanted[: -len(own)]
    here = printed(clause.label)
    if here.numbers and wanted[-len(here.numbers) :] == here.numbers:
        before = wanted[: -len(here.numbers)]
        if here.kinds:
            yield before
        elif before and printed(before[-1]).kinds:
            yield before[:-1]


@cache
def _words(text: str) -> Words:
    """Return the words of a name, each kind of part in one spelling: ``Art.`` is an article."""
    found = _WORD.findall(unicodedata.normalize("NFKC", text).casefold())
    return tuple(next(iter(printed(word).kinds), word) for word in found)


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
