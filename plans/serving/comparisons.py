"""The comparisons that somebody has asked for: held in memory, the oldest forgotten first."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from secrets import token_urlsafe
from threading import Lock
from typing import Any

from plans.serving.slots import Pair

# So many are held, and so many bytes of their files.
_COMPARISONS, _BYTES = 12, 100 * 10**6


@dataclass(slots=True)
class Comparison:
    """Two texts that are compared.

    Attributes:
        id: how its pages are called; nobody can guess it.
        slots: what was given.
        good: the texts, and what stood on top of their report, when both could be read last.
    """

    id: str
    slots: Pair
    good: tuple[Pair, dict[str, Any]] | None = None

    @property
    def of_revisions(self) -> bool:
        """Whether both texts are revisions of the workspace, so that something can be kept."""
        return all(slot.is_ref for slot in self.slots)


@dataclass
class Comparisons:
    """All of them, by id."""

    _held: OrderedDict[str, Comparison] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def add(self, slots: Pair) -> Comparison:
        """Hold a new one."""
        made = Comparison(token_urlsafe(12), slots)
        with self._lock:
            self._held[made.id] = made
            while len(self._held) > 1 and self._too_many():
                self._held.popitem(last=False)
        return made

    def get(self, id: str) -> Comparison | None:
        """Return the one called ``id``; None if it was forgotten, or never was."""
        with self._lock:
            return self._held.get(id)

    def _too_many(self) -> bool:
        held = sum(len(slot.data) for each in self._held.values() for slot in each.slots)
        return len(self._held) > _COMPARISONS or held > _BYTES
