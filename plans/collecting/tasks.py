"""What a process is asked: some pairs of texts, each text once, and the registers to read them by.

A text travels with its bytes and without its name: what is found follows from what is in it.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from plans.storing import Workspace
from plans.values import frozen


@frozen
class Text:
    """What is in a version, without what depends on who keeps it.

    Attributes:
        name: what messages call it, until somebody who knows better says its real name.
        digest: the hash of its bytes.
        ref: what the workspace calls it, if it does.
        data: its bytes.
        key: under which its clauses are to be kept; empty where nobody asked for them.
    """

    name: str
    digest: str
    ref: str
    data: bytes
    key: str = ""


@frozen
class Pair:
    """Two texts to be compared, by their places in the task; ``key`` names what is found."""

    key: str
    before: int
    after: int


@frozen
class Surroundings:
    """The workspace that texts are read in, and the hash of what is in its registers."""

    root: Path
    bundled: bool
    empty: bool
    digest: str

    def workspace(self) -> Workspace:
        """Return it."""
        return Workspace(self.root, self.bundled, self.empty)


@frozen
class Task:
    """Pairs to be compared in their order, and the texts that they are made of."""

    texts: tuple[Text, ...]
    pairs: tuple[Pair, ...]
    around: Surroundings

    def without(self, keys: Collection[str]) -> Task:
        """Return what is left when the pairs called ``keys`` are done."""
        return replace(self, pairs=tuple(each for each in self.pairs if each.key not in keys))

    def needing(self, digest: str) -> tuple[str, ...]:
        """Return the keys of the pairs that a text is a side of."""
        sides = [text.digest for text in self.texts]
        return tuple(
            each.key for each in self.pairs if digest in (sides[each.before], sides[each.after])
        )
