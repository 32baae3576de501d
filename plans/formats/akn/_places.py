"""The clauses of a revision with the element that each is and its ``eId``, each given out once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from plans.formats.akn._kinds import Kind, kind_of
from plans.model import Clause
from plans.values import frozen


@frozen
class Placed:
    """A clause with its element, its ``eId``, and those below it."""

    clause: Clause
    kind: Kind
    id: str
    below: tuple[Placed, ...]

    def walk(self) -> Iterator[Placed]:
        """Yield it and all below it in document order."""
        yield self
        for each in self.below:
            yield from each.walk()


def placed(clauses: Iterable[Clause]) -> tuple[Placed, ...]:
    """Return the clauses of a revision in their places."""
    return _Places().those(clauses)


def ids_of(clauses: Sequence[Placed]) -> dict[str, str]:
    """Return the ``eId`` of each clause by its own id; of a repeated id the first."""
    found: dict[str, str] = {}
    for top in clauses:
        for each in top.walk():
            found.setdefault(each.clause.id, each.id)
    return found


class _Places:
    def __init__(self) -> None:
        self._taken: set[str] = set()

    def those(
        self, clauses: Iterable[Clause], above: str = "", before: str = ""
    ) -> tuple[Placed, ...]:
        """Return clauses below the element ``above``, whose ``eId`` is ``before``."""
        count: Counter[str] = Counter()
        return tuple(self._placed(each, above, before, count) for each in clauses)

    def _placed(self, clause: Clause, above: str, before: str, count: Counter[str]) -> Placed:
        kind = kind_of(clause, above)
        if not kind.number:
            count[kind.short] += 1
        own = f"{kind.short}_{kind.number or count[kind.short]}"
        id = self._free(f"{before}__{own}" if before else own)
        return Placed(clause, kind, id, self.those(clause.clauses, kind.element, id))

    def _free(self, wish: str) -> str:
        """Return an id that nothing has: of several with one number the later ones are counted."""
        found, number = wish, 1
        while found in self._taken:
            number += 1
            found = f"{wish}_{number}"
        self._taken.add(found)
        return found
