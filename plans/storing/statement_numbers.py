"""What revisions say, as numbers of statements: most drafts of a text say most of it alike."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from plans.model import Clause, Edition, Place, Revision
from plans.storing import search_tables as tables
from plans.storing.statements import NameOf, statements_at
from plans.terms import Cite, Evidence

# So many clauses are remembered with what they state.
_MOST = 2**16

Standing = tuple[Clause, tuple[str, ...], tuple[Cite, ...]]
"""A clause, the printed numbers from the top down to its own, and what it cites."""


class StatementNumbers:
    """Keeps statements in the tables of ``db``, those of one clause of many drafts once."""

    def __init__(self, db: sqlite3.Connection, name_of: NameOf) -> None:
        self._db = db
        self._name_of = name_of
        # The clause comes along so that no other gets its number while that is remembered.
        self._known: dict[tuple[int, tuple[str, ...], bool], tuple[Clause, tuple[int, ...]]] = {}

    def of(self, text: Edition | Revision) -> list[int]:
        """Return the numbers of all statements of a text, in document order."""
        if len(self._known) > _MOST:
            self._known.clear()
        found: list[int] = []
        carried: dict[int, bool] = {}
        for clause, labels, cites in _standing(text):
            if id(cites) not in carried:
                carried[id(cites)] = Evidence.of(cites).carried
            key = id(clause), labels, carried[id(cites)]
            known = self._known.get(key)
            if known is None:
                self._known[key] = known = clause, self._stored(clause, labels, cites)
            found += known[1]
        return found

    def _stored(
        self, clause: Clause, labels: tuple[str, ...], cites: tuple[Cite, ...]
    ) -> tuple[int, ...]:
        place = Place(clause.model_copy(update={"cites": cites}), "", 0, labels)
        said = statements_at(place, self._name_of)
        return tuple([tables.store(self._db, each) for each in said])


def _standing(text: Edition | Revision) -> Iterator[Standing]:
    if isinstance(text, Revision):
        for place in text.places.values():
            yield place.clause, place.labels, place.clause.cites
        return
    known: list[tuple[str, ...]] = []
    for position, (clause, above) in enumerate(zip(text.said, text.above, strict=True)):
        labels = (*known[above], clause.label) if above >= 0 else (clause.label,)
        known.append(labels)
        yield clause, labels, text.cites(position)
