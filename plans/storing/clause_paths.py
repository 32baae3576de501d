"""A clause called by the way to it, heading by heading and number by number: ``Costs, 3 (b)``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from plans.diffing import printed
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
