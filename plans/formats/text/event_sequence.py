"""What must come before what, for a terminal: circles, and a list in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from plans.formats._base import Options
from plans.formats.text._pages import PAD, PageOfTexts
from plans.results import (
    CircleDocument,
    EventDocument,
    EventSequence,
    TextOrderDocument,
    WayDocument,
)
from plans.wording import (
    NO_CONFLICT,
    ONE_EVENT,
    circle_words,
    clause_words,
    due_words,
    event_names,
    identified,
    link_words,
    order_words,
    orphaned_lines,
    sequence_marks,
    step_words,
    way_words,
)


def render(result: EventSequence, options: Options) -> str:
    """Return the order of events of each text, and then where texts order events apart."""
    return _Page(result, options).text()


class _Page(PageOfTexts[EventSequence]):
    def lines(self) -> Iterator[str]:
        """Yield all lines."""
        for order in self.found.orders:
            yield from self._text(order)
            yield ""
        if len(self.found.orders) > 1:
            yield from self._apart()
        yield self.said(ONE_EVENT, role="faint")
        yield from self.until()

    def _text(self, order: TextOrderDocument) -> Iterator[str]:
        text = order.text
        yield self.said(identified(text, self.names[text.ref]), role="strong")
        yield self.said(order_words(order))
        names = event_names(order)
        for circle in order.circles:
            yield ""
            yield from self._circle(circle, order)
        if order.orphaned:
            yield ""
            yield self.said(f"Without {clause_words(order.orphaned.without)}", role="label")
            said = list(orphaned_lines(order.orphaned, names, self.found.registers))
            yield from self._items(said or ["nothing in the order of events changes"])
        for step, events in groupby(order.events, key=lambda event: event.step):
            yield ""
            yield self.said(step_words(step, order), role="label")
            for event in events:
                yield from self._event(event, order)

    def _event(self, event: EventDocument, order: TextOrderDocument) -> Iterator[str]:
        names, registers = event_names(order), self.found.registers
        told = "; ".join(sequence_marks(event, order))
        yield self.said(f"{event.words} ({told})" if told else event.words, PAD)
        for link in order.links:
            if link.after == event.id:
                yield self.said(f"← {link_words(link, names, registers)}", PAD * 2, "faint")
        for said in due_words(event, registers):
            yield self.said(f"← {said}", PAD * 2, "faint")

    def _circle(self, circle: CircleDocument, order: TextOrderDocument) -> Iterator[str]:
        role = "error" if circle.deadlock else "warning"
        yield self.said(circle_words(circle, event_names(order), self.found.registers), role=role)
        for link in reversed(circle.links):
            yield self.said(f"“{link.stated.phrase}”", PAD)

    def _apart(self) -> Iterator[str]:
        yield self.said("Events that texts put in opposite orders", role="label")
        if not self.found.conflicts:
            yield self.said(NO_CONFLICT, PAD)
        for found in self.found.conflicts:
            yield self.said(f"{found.one} / {found.other}", PAD, "strong")
            yield from self._ways([*found.one_first, *found.other_first])
        yield ""
        if self.found.needed:
            yield self.said("What texts require before the same event", role="label")
        for needed in self.found.needed:
            yield self.said(needed.event, PAD, "strong")
            for way in needed.ways:
                names = self._events[way.document]
                said = [link_words(each, names, self.found.registers) for each in way.links]
                yield self.said(f"{self.names[way.document]}: {'; '.join(said)}", PAD * 2)
        yield ""

    def _ways(self, ways: Iterable[WayDocument]) -> Iterator[str]:
        for way in ways:
            said = way_words(way, self._events[way.document], self.found.registers)
            yield self.said(f"{self.names[way.document]}: {said}", PAD * 2)

    @property
    def _events(self) -> dict[str, dict[str, str]]:
        return {order.text.ref: event_names(order) for order in self.found.orders}

    def _items(self, said: Iterable[str]) -> Iterator[str]:
        for each in said:
            yield self.said(each, PAD)
