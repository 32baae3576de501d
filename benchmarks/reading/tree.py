"""A document as a tree of clauses: what is true of one, and what a reader made of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A clause: ``closing`` is what its own text says after its sub-clauses.

    A paragraph of several lines is a table. A definition is called by what it defines, so that
    no heading is right or wrong for it.
    """

    label: str = ""
    heading: str = ""
    paragraphs: tuple[str, ...] = ()
    clauses: tuple[Part, ...] = ()
    closing: tuple[str, ...] = ()
    definition: bool = False

    def walk(self) -> Iterator[Part]:
        """Yield this clause and all below it in document order."""
        yield self
        for part in self.clauses:
            yield from part.walk()


@dataclass(frozen=True, slots=True)
class Tree:
    """A document; title, ``notes`` (footnotes) and ``apart`` (running heads …) are no clauses."""

    title: str
    clauses: tuple[Part, ...]
    notes: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()

    def walk(self) -> Iterator[Part]:
        """Yield all clauses in document order."""
        for part in self.clauses:
            yield from part.walk()
