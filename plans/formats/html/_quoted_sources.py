"""The sources that a page names: it lists at its end those that have no page of their own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plans.formats._base import Frame
from plans.model import Registers
from plans.values import frozen
from plans.wording import day


@frozen
class Reference:
    """A source as the reader needs it.

    ``known`` unless the register has no such id; ``page`` is the way to a page of its own, if the
    page that names it stands in a site that has one.
    """

    id: str
    publisher: str
    title: str
    day: str
    iso: str
    address: str
    note: str
    known: bool = True
    page: str = ""

    @property
    def href(self) -> str:
        """The way to what is told of it: on a page of its own, or else at the end of this one."""
        return self.page or f"#src-{self.id}"


def _reference(id: str, registers: Registers) -> Reference:
    """Return the source ``id`` as a reader needs it."""
    source = registers.sources.sources.get(id)
    if source is None:
        return Reference(id, "", id, "", "", "", "", known=False)
    return Reference(
        id,
        source.publisher,
        source.title,
        day(source.date),
        source.date or "",
        source.address or "",
        source.note or "",
    )


class QuotedSources:
    """Remembers which sources were named."""

    def __init__(self, registers: Registers, frame: Frame | None = None) -> None:
        self._registers = registers
        self._frame = frame
        self._found: dict[str, Reference] = {}

    def named(self, ids: Iterable[str]) -> tuple[Reference, ...]:
        """Return the sources of these ids, each once."""
        return tuple(map(self.one, dict.fromkeys(ids)))

    def one(self, id: str) -> Reference:
        """Return the source ``id``."""
        if id not in self._found:
            page = self._frame.source(id) if self._frame else ""
            self._found[id] = replace(_reference(id, self._registers), page=page)
        return self._found[id]

    @property
    def listed(self) -> tuple[Reference, ...]:
        """All that were named and have no page, by publisher, date and title."""
        own = {id: each for id, each in self._found.items() if not each.page}
        keys = {id: (r.publisher.casefold(), r.iso, r.title) for id, r in own.items()}
        return tuple(self._found[id] for id in sorted(keys, key=lambda id: (keys[id], id)))
