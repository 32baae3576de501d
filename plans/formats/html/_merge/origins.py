"""Where each clause of a merge comes from: the base and the sides, clause by clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from plans.aligning import Pair, align
from plans.model import Clause, Place
from plans.results import Merged
from plans.values import frozen


@frozen
class Origin:
    """A clause of the merge, or of the base if it is gone.

    Attributes:
        base: the same clause in the base, None if it is new.
        sides: the same clause on each side that has it.
        by: the sides that put it in, or took it out.
        movers: the sides that moved it where it stands.
    """

    place: Place
    base: Place | None
    sides: dict[str, Place]
    gone: bool
    by: tuple[str, ...]
    movers: tuple[str, ...]
    name_of: Callable[[str], str]

    def sides_where(self, holds: Callable[[Clause], bool]) -> tuple[str, ...]:
        """Return the sides whose clause is so."""
        return tuple(name for name, place in self.sides.items() if holds(place.clause))


class Origins:
    """The base and the sides of a merge, looked up from the clauses of the merged text."""

    def __init__(self, result: Merged) -> None:
        self.result = result
        self.merged = result.merge.revision.places
        pairs = align(result.base, result.merge.revision)
        self.base = _partners(pairs)
        self.dropped = _dropped(pairs)
        self.moved = {id for pair in pairs if pair.moved for id in pair.after}
        self.sides = {
            name: _turned(_partners(align(result.merge.revision, side)))
            for name, side in result.texts.items()
        }
        theirs = {name: align(result.base, side) for name, side in result.texts.items()}
        self.movers = {name: _moved(each) for name, each in theirs.items()}
        self.droppers = {name: _dropped(each) for name, each in theirs.items()}

    def walk(self) -> Iterator[Origin]:
        """Yield what stands in the merge, and behind its neighbour what stood there before."""
        gone = [id for id in self.result.base.places if id in self.dropped]
        behind = self._neighbours(gone)
        yield from map(self._gone, behind.get("", ()))
        for id, place in self.merged.items():
            yield self._standing(id, place)
            yield from map(self._gone, behind.get(id, ()))

    def _neighbours(self, gone: list[str]) -> dict[str, list[str]]:
        """Return what is gone by the clause of the merge that it stood behind."""
        now = {old: id for id, old in self.base.items()}
        found: dict[str, list[str]] = {}
        last, missing = "", set(gone)
        for id in self.result.base.places:
            if id in missing:
                found.setdefault(last, []).append(id)
            else:
                last = now.get(id, last)
        return found

    def _standing(self, id: str, place: Place) -> Origin:
        old = self.base.get(id, "")
        sides = {
            name: self.result.texts[name].places[partners[id]]
            for name, partners in self.sides.items()
            if id in partners
        }
        movers: tuple[str, ...] = ()
        if id in self.moved:
            movers = tuple(name for name, moved in self.movers.items() if old in moved)
        by = () if old else tuple(sides)
        base = self.result.base.places.get(old)
        return Origin(place, base, sides, False, by, movers, self.result.registers.name_of)

    def _gone(self, id: str) -> Origin:
        by = tuple(name for name, dropped in self.droppers.items() if id in dropped)
        place = self.result.base.places[id]
        return Origin(place, place, {}, True, by, (), self.result.registers.name_of)


def _moved(pairs: tuple[Pair, ...]) -> set[str]:
    return {id for pair in pairs if pair.moved for id in pair.before}


def _dropped(pairs: tuple[Pair, ...]) -> set[str]:
    return {id for pair in pairs if not pair.after for id in pair.before}


def _partners(pairs: tuple[Pair, ...]) -> dict[str, str]:
    """Return the earlier clause of each later one; of several the one of the same name."""
    found = {}
    for pair in pairs:
        for new in pair.after if pair.before else ():
            found[new] = new if new in pair.before else pair.before[0]
    return found


def _turned(partners: dict[str, str]) -> dict[str, str]:
    """Return the later clause of each earlier one, if several then the one of the same name."""
    found: dict[str, str] = {}
    for new, old in partners.items():
        if new == old or old not in found:
            found[old] = new
    return found
