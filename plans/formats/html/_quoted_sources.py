"""The sources that a page names: it lists at its end those that have no page of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plans.formats._base import Frame
from plans.formats.html._report.lookups import Reference, reference
from plans.model import Registers


class QuotedSources:
    """Remembers which sources were named."""

    def __init__(self, registers: Registers, frame: Frame | None = None) -> None:
        self._registers = registers
        self._frame = frame
        self._found: dict[str, Reference] = {}

    def named(self, ids: Iterable[str]) -> tuple[Reference, ...]:
        """Return the sources of these ids, each once."""
        return tuple(map(self._source, dict.fromkeys(ids)))

    def _source(self, id: str) -> Reference:
        if id not in self._found:
            page = self._frame.source(id) if self._frame else ""
            self._found[id] = replace(reference(id, self._registers), page=page)
        return self._found[id]

    @property
    def listed(self) -> tuple[Reference, ...]:
        """All that were named and have no page, by publisher, date and title."""
        own = {id: each for id, each in self._found.items() if not each.page}
        keys = {id: (r.publisher.casefold(), r.iso, r.title) for id, r in own.items()}
        return tuple(self._found[id] for id in sorted(keys, key=lambda id: (keys[id], id)))
