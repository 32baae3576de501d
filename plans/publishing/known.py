"""What is known of texts that were read: their outlines, and each wording of a clause once.

A site that is made again reads only the texts that changed since.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import field
from typing import Generic, TypeVar

from plans.model import Clause, Revision
from plans.publishing.news import News
from plans.publishing.outlines import Outline
from plans.results import Move
from plans.values import frozen


@frozen
class Wording:
    """What a clause says, for whoever looks for it.

    Attributes:
        title: what it is called.
        words: its own, those that sides want, and those that are reported.
        carried: whether it is only taken over from the text before.
    """

    title: str
    words: str
    carried: bool


@frozen
class Known:
    """What was read.

    Attributes:
        outlines: of every text, by its ref.
        wordings: of every clause, by the marks that outlines have.
        news: what there is to tell of the last texts, by a digest of all that decides it.
        moves: what became of the clauses of one text in another, by such a digest.
    """

    outlines: dict[str, Outline] = field(default_factory=dict)
    wordings: dict[str, Wording] = field(default_factory=dict)
    news: dict[str, tuple[News, ...]] = field(default_factory=dict)
    moves: dict[str, tuple[Move, ...]] = field(default_factory=dict)

    def outline(self, ref: str, digest: str) -> Outline | None:
        """Return what is known of a text, None if it has to be read."""
        found = self.outlines.get(ref)
        if found is None or found.digest != digest:
            return None
        return found if self.wordings.keys() >= {*found.clauses.values()} else None

    def add(self, outline: Outline, revision: Revision) -> None:
        """Keep what was read."""
        self.outlines[outline.ref] = outline
        for id, place in revision.places.items():
            mark = outline.clauses[id]
            if mark not in self.wordings:
                self.wordings[mark] = wording_of(place.clause)

    def of(
        self,
        outlines: Iterable[Outline],
        news: dict[str, tuple[News, ...]],
        moves: dict[str, tuple[Move, ...]],
    ) -> Known:
        """Return what is known of some texts alone, with some of what there is to tell of them."""
        kept = {each.ref: each for each in outlines}
        marks = dict.fromkeys(mark for each in kept.values() for mark in each.clauses.values())
        return Known(kept, {mark: self.wordings[mark] for mark in marks}, news, moves)


def wording_of(clause: Clause) -> Wording:
    """Return what is kept of a clause."""
    return Wording(clause.title, words_in(clause), clause.carried)


def words_in(clause: Clause) -> str:
    """Return all words of a clause: its own, those that sides want, and those that are reported."""
    wanted = (f"[{', '.join(each.by)}] {each.words}" for each in clause.alternatives)
    reported = (each.words for each in clause.readings)
    return " ".join(" ".join([clause.prose, *wanted, *reported]).split())


T = TypeVar("T")


class Kept(Generic[T]):
    """Findings of one sort, each kept from build to build under a digest of all that decides it.

    It takes long to find one out: it is made when it is first asked for, unless it is known.
    """

    def __init__(self, known: dict[str, T]) -> None:
        """Take what is ``known`` of the last time, and put there what is made."""
        self._known = known
        self._makers: dict[str, Callable[[], T]] = {}

    def has(self, key: str, make: Callable[[], T]) -> None:
        """Have ``make`` return what is kept under ``key``, if nothing is yet."""
        self._makers[key] = make

    def __getitem__(self, key: str) -> T:
        """Return what is kept under ``key``."""
        if key not in self._known:
            self._known[key] = self._makers[key]()
        return self._known[key]

    def every(self) -> dict[str, T]:
        """Return all that was asked for or may be, and nothing of the last time besides."""
        return {key: self[key] for key in sorted(self._makers)}
