"""Refs to what must come before what by each text, and where texts put it in opposite orders."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plans.errors import InputError
from plans.model import Registers, Revision
from plans.negotiating import Link, Order, opposed, order_of, orphaned, shared_names
from plans.reading import collector_paused
from plans.results import (
    ConflictDocument,
    EventSequence,
    NeededDocument,
    OrphanedDocument,
    TextDocument,
    TextOrderDocument,
    WayDocument,
)
from plans.storing import Loaded, Named, clause_called, load_ref, shared_workspace
from plans.values import frozen
from plans.verbs._order_documents import OrderWriter
from plans.verbs._text_columns import text_document, warnings_of

NEEDED = ("parties", "issues", "sources")


@collector_paused()
def sequence(refs: Sequence[Named], *, without: str = "") -> EventSequence:
    """Return what must come before what by each of the texts of ``refs``.

    Args:
        refs: refs and paths.
        without: a clause of the one text, by its id or number: what is orphaned if it goes.

    Raises:
        NotFound: no such clause.
        InputError: a ref or file is wrong, there is none, or several texts are to lose a clause.
    """
    if not refs:
        raise InputError("nothing to read", hint="name a text or several")
    if without and len(refs) > 1:
        raise InputError("a clause is taken out of one text", hint="name one text")
    loaded = [load_ref(ref) for ref in refs]
    workspace = shared_workspace([each.workspace for each in loaded])
    registers = workspace.registers(*NEEDED)
    texts = [_Text.of(each, text_document(each, workspace), registers) for each in loaded]
    return EventSequence(
        orders=tuple(each.told(without) for each in texts),
        conflicts=tuple(_conflicts(texts)),
        needed=tuple(_needed(texts)),
        registers=registers,
        warnings=warnings_of(loaded),
        revisions=tuple(each.revision for each in texts),
    )


@frozen
class _Text:
    document: TextDocument
    revision: Revision
    writer: OrderWriter

    @classmethod
    def of(cls, text: Loaded, document: TextDocument, registers: Registers) -> _Text:
        order = order_of(text.revision, registers.name_of)
        return cls(document, text.revision, OrderWriter(text.revision, order, registers))

    @property
    def order(self) -> Order:
        return self.writer.order

    def told(self, without: str) -> TextOrderDocument:
        return TextOrderDocument(
            self.document,
            self.writer.events(),
            self.writer.links(self.order.links),
            self.writer.circles(),
            self._orphaned(clause_called(without, self.revision)) if without else None,
        )

    def way(self, links: Sequence[Link]) -> WayDocument:
        return WayDocument(self.document.ref, self.writer.links(links))

    def _orphaned(self, clause: str) -> OrphanedDocument:
        gone = {each.id for each in self.revision.places[clause].clause.walk()}
        referring = [
            each.id
            for each in self.revision.walk()
            if each.id not in gone and gone.intersection(each.refs)
        ]
        return self.writer.orphaned(clause, orphaned(self.order, gone, referring))


def _conflicts(texts: Sequence[_Text]) -> Iterator[ConflictDocument]:
    words = _words(texts)
    for found in opposed([each.order for each in texts]):
        yield ConflictDocument(
            words[found.one],
            words[found.other],
            _ways(found.one_first, texts),
            _ways(found.other_first, texts),
        )


def _words(texts: Sequence[_Text]) -> Mapping[str, str]:
    """Return the shortest words in which texts speak of each event, by its shared name."""
    names = shared_names([each.order for each in texts])
    found: dict[str, list[str]] = {}
    for shared, text in zip(names, texts, strict=True):
        for key, event in text.order.events.items():
            found.setdefault(shared[key], []).append(event.words)
    return {name: min(words, key=lambda each: (len(each), each)) for name, words in found.items()}


def _ways(
    found: Sequence[tuple[int, tuple[Link, ...]]], texts: Sequence[_Text]
) -> tuple[WayDocument, ...]:
    return tuple(texts[number].way(links) for number, links in found)


def _needed(texts: Sequence[_Text]) -> Iterator[NeededDocument]:
    """Yield what each text requires before an event, where two texts or more require something."""
    names = shared_names([each.order for each in texts])
    words = _words(texts)
    found: dict[str, dict[int, list[Link]]] = {}
    for number, text in enumerate(texts):
        for link in text.order.links:
            if link.kind == "only if":
                found.setdefault(names[number][link.after], {}).setdefault(number, []).append(link)
    for name, by_text in sorted(found.items()):
        if len(by_text) > 1:
            ways = tuple(texts[number].way(links) for number, links in by_text.items())
            yield NeededDocument(words[name], ways)
