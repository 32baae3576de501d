"""What a data set is made from: texts, how they differ, and the registers that they share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field
from functools import cached_property
from typing import Any, Literal, TypeVar

from plans.diffing import Diff
from plans.model import ProposalCard, Registers, Revision
from plans.values import frozen

T = TypeVar("T")

Basis = Literal["parent", "previous"]


@frozen(slots=False)
class Text:
    """A revision under the ref that it goes by; a loose file is of no proposal.

    ``number`` counts the revisions of its proposal from 1, the oldest first.
    """

    ref: str
    revision: Revision
    proposal: str = ""
    number: int = 1
    parent: str = ""


@frozen(slots=False)
class Compared:
    """What happened from one text to another, and why these two are compared."""

    before: str
    after: str
    basis: Basis
    diff: Diff

    @property
    def key(self) -> str:
        """What the comparison goes by."""
        return f"{self.before}..{self.after}"


@frozen(slots=False)
class Corpus:
    """All that goes into a data set."""

    texts: tuple[Text, ...] = ()
    comparisons: tuple[Compared, ...] = ()
    registers: Registers = field(default_factory=Registers)
    cards: Mapping[str, ProposalCard] = field(default_factory=dict)

    @cached_property
    def cache(self) -> dict[Callable[[Corpus], Any], Any]:
        """What several tables need, worked out once."""
        return {}

    def once(self, make: Callable[[Corpus], T]) -> T:
        """Return what ``make`` makes of the corpus, made when it is first asked for."""
        if make not in self.cache:
            self.cache[make] = make(self)
        found: T = self.cache[make]
        return found


def keyed(things: Iterable[T], name: Callable[[T], str]) -> Iterator[tuple[str, T]]:
    """Yield things with what they go by; where a name was given before, ``#2`` is put behind it."""
    given: dict[str, int] = {}
    for thing in things:
        said = name(thing)
        given[said] = given.get(said, 0) + 1
        key = said
        while given[said] > 1 and (key := f"{said}#{given[said]}") in given:
            given[said] += 1
        given.setdefault(key, 1)
        yield key, thing
