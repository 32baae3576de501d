"""A revision that is compared with others before its clauses are made."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, lru_cache

from plans.model.clause import Clause
from plans.model.revision import Head, Listed, Revision, listed
from plans.terms import Cite
from plans.values import frozen


@frozen(slots=False)
class Edition:
    """A revision by what each clause says itself: most drafts of a text say most of it alike.

    Attributes:
        head: what stands above the clauses.
        said: the clauses in document order, each id once; nobody may ask one for what it cites, or
            for what is below it. Where editions say the same it is mostly the very same object.
        above: the position of the clause that each stands below, -1 at the top.
        cites: returns what the clause at a position cites.
        made: returns the whole revision.
    """

    head: Head
    said: tuple[Clause, ...]
    above: tuple[int, ...]
    cites: Callable[[int], tuple[Cite, ...]]
    made: Callable[[], Revision]

    @staticmethod
    def of(revision: Revision) -> Edition:
        """Return what a whole revision is as an edition."""
        places = revision.places
        at = {id: position for position, id in enumerate(places)}
        said = tuple([place.clause for place in places.values()])
        above = tuple([at.get(place.parent, -1) for place in places.values()])
        return Edition(revision, said, above, lambda here: said[here].cites, lambda: revision)

    @cached_property
    def revision(self) -> Revision:
        """The whole revision."""
        return self.made()

    def listed(self) -> Listed:
        """Return what a list tells of it."""
        typed = any(clause.terms for clause in self.said)
        cited = map(self.cites, range(len(self.said)))
        return listed(self.head, len(self.said), cited, typed=typed)

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of the clauses in document order."""
        return tuple([clause.id for clause in self.said])

    @cached_property
    def _positions(self) -> dict[str, int]:
        return _positions_of(self.ids)

    def __contains__(self, id: str) -> bool:
        return id in self._positions

    def clause(self, id: str) -> Clause:
        """Return the clause that is called ``id``; nobody may ask it for what is below it."""
        here = self._positions[id]
        said, cites = self.said[here], self.cites(here)
        return said if said.cites is cites else said.model_copy(update={"cites": cites})


@lru_cache(maxsize=4)  # Drafts that follow on one another mostly have the same clauses.
def _positions_of(ids: tuple[str, ...]) -> dict[str, int]:
    return {id: position for position, id in enumerate(ids)}
