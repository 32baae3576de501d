"""A collection of documents that was compared: how much there is, and how it ended."""

from __future__ import annotations

from collections.abc import Mapping

from plans.values import frozen


@frozen
class Collected:
    """What ``plans collect`` has written.

    Attributes:
        folder: where the tables are.
        documents: how many there are.
        lone: how many of them have one version only, and so nothing to be compared.
        pairs: how many pairs of versions follow each other.
        made: how many of them were compared now; the others had been before.
        ended: how many pairs ended how: ok, refused, fault, timeout, memory.
        changes: how many changes there are in all.
    """

    folder: str
    documents: int
    lone: int
    pairs: int
    made: int
    ended: Mapping[str, int]
    changes: int

    @property
    def errors(self) -> int:
        """How many pairs could not be compared."""
        return sum(count for status, count in self.ended.items() if status != "ok")
