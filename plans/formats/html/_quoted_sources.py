"""The sources that a page names, which it lists at its end."""

from __future__ import annotations

from collections.abc import Iterable

from plans.formats.html._report.lookups import Reference, reference
from plans.model import Registers


class QuotedSources:
    """Remembers which sources were named."""

    def __init__(self, registers: Registers) -> None:
        self._registers = registers
        self._found: dict[str, Reference] = {}

    def named(self, ids: Iterable[str]) -> tuple[Reference, ...]:
        """Return the sources of these ids, each once."""
        return tuple(map(self._source, dict.fromkeys(ids)))

    def _source(self, id: str) -> Reference:
        if id not in self._found:
            self._found[id] = reference(id, self._registers)
        return self._found[id]

    @property
    def listed(self) -> tuple[Reference, ...]:
        """All that were named, by publisher, date and title."""
        keys = {id: (r.publisher.casefold(), r.iso, r.title) for id, r in self._found.items()}
        return tuple(self._found[id] for id in sorted(keys, key=lambda id: (keys[id], id)))
