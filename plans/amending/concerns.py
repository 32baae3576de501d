"""What an amendment touches: which others it could get in the way of, and the least to merge."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from plans.amending.amendment import Amendment
from plans.model import Clause, Revision
from plans.operations import Operation
from plans.values import frozen

# Stands for the head of the revision, which has no id.
_HEAD = ""


@frozen(slots=False)
class Change:
    """A text with and without an amendment."""

    amendment: Amendment
    before: Revision
    after: Revision

    @cached_property
    def touched(self) -> frozenset[str]:
        """The ids of the clauses that it changes, moves, puts in, takes out or puts things in.

        Told by the texts: an operation on a clause does not name what stands below it.
        """
        found = {*self._changed(), *touched(self.amendment.operations)}
        for id in tuple(found):
            if id not in self.before.places or id in self._moved:
                found |= set(_above(self.after, id))
        return frozenset(found)

    @cached_property
    def _moved(self) -> frozenset[str]:
        olds, news = self.before.places, self.after.places
        return frozenset(id for id in news if id in olds and news[id].parent != olds[id].parent)

    @cached_property
    def reshapes(self) -> bool:
        """Whether it changes anything but what single clauses say."""
        if self.before.title != self.after.title or self.touched & self._numbered:
            return True
        return _shape(self.before) != _shape(self.after)

    @cached_property
    def _numbered(self) -> frozenset[str]:
        olds, news = self.before.places, self.after.places
        both = olds.keys() & news.keys()
        return frozenset(id for id in both if olds[id].clause.label != news[id].clause.label)

    def _changed(self) -> Iterator[str]:
        olds, news = self.before.places, self.after.places
        yield from olds.keys() ^ news.keys()
        yield from self._moved
        for id in olds.keys() & news.keys():
            if olds[id].clause is not news[id].clause and _bare(olds[id].clause) != _bare(
                news[id].clause
            ):
                yield id
        if self.before.title != self.after.title:
            yield _HEAD


def touched(operations: Iterable[Operation]) -> set[str]:
    """Return the ids of the clauses that operations name."""
    return {id for each in operations for id in each.named()}


def least(one: Change, other: Change) -> tuple[Revision, Revision, Revision]:
    """Return the text, and the text with either change, as far as the two could collide there.

    Where both only change what clauses say, that is the clauses which both change.
    """
    if one.reshapes or other.reshapes:
        return one.before, one.after, other.after
    both = one.touched & other.touched

    def cut(text: Revision) -> Revision:
        kept = [text.places[id].clause for id in one.before.places if id in both]
        return text.model_copy(update={"clauses": tuple(map(_bare, kept))})

    return cut(one.before), cut(one.after), cut(other.after)


def _bare(clause: Clause) -> Clause:
    return clause.model_copy(update={"clauses": ()}) if clause.clauses else clause


def _above(text: Revision, id: str) -> Iterator[str]:
    """Yield what ``id`` stands below, up to the top."""
    while id in text.places and (id := text.places[id].parent):
        yield id


def _shape(text: Revision) -> list[tuple[str, str]]:
    return [(id, place.parent) for id, place in text.places.items()]
