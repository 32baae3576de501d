"""What must come before what, for a terminal: circles, and a list in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from plans.formats._base import Options
from plans.formats.text._ink import Ink
from plans.results import (
    CircleDocument,
    EventDocument,
    EventSequence,
    TextOrderDocument,
    WayDocument,
)
from plans.values import frozen
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
    read_until,
    sequence_marks,
    step_words,
    text_names,
    way_words,
)

_PAD = "  "


def render(result: EventSequence, options: Options) -> str:
    """Return the order of events of each text, and then where texts order events apart."""
    page = _Page(result, Ink(options.colour), options.width)
    return "\n".join(page.lines()).rstrip() + "\n"


@frozen(slots=False)
class _Page:
    result: EventSequence
    ink: Ink
    width: int

    def lines(self) -> Iterator[str]:
        """Yield all lines."""
        for order in self.result.orders:
            yield from self._text(order)
            yield ""
        if len(self.result.orders) > 1:
            yield from self._apart()
        yield self._said(ONE_EVENT, role="faint")
        if until := read_until(self.result.registers):
            yield self.ink("faint", until)

    def _text(self, order: TextOrderDocument) -> Iterator[str]:
        text = order.text
        yield self._said(identified(text, self._names[text.ref]), role="strong")
        yield self._said(order_words(order))
        names = event_names(order)
        for circle in order.circles:
            yield ""
            yield from self._circle(circle, order)
        if order.orphaned:
            yield ""
            yield self._said(f"Without {clause_words(order.orphaned.without)}", role="label")
            said = list(orphaned_lines(order.orphaned, names, self.result.registers))
            yield from self._items(said or ["nothing in the order of events changes"])
        for step, events in groupby(order.events, key=lambda event: event.step):
            yield ""
            yield self._said(step_words(step, order), role="label")
            for event in events:
                yield from self._event(event, order)

    def _event(self, event: EventDocument, order: TextOrderDocument) -> Iterator[str]:
        names, registers = event_names(order), self.result.registers
        told = "; ".join(sequence_marks(event, order))
        yield self._said(f"{event.words} ({told})" if told else event.words, _PAD)
        for link in order.links:
            if link.after == event.id:
                yield self._said(f"← {link_words(link, names, registers)}", _PAD * 2, "faint")
        for said in due_words(event, registers):
            yield self._said(f"← {said}", _PAD * 2, "faint")

    def _circle(self, circle: CircleDocument, order: TextOrderDocument) -> Iterator[str]:
        role = "error" if circle.deadlock else "warning"
        yield self._said(circle_words(circle, event_names(order), self.result.registers), role=role)
        for link in reversed(circle.links):
            yield self._said(f"“{link.stated.phrase}”", _PAD)

    def _apart(self) -> Iterator[str]:
        yield self._said("Events that texts put in opposite orders", role="label")
        if not self.result.conflicts:
            yield self._said(NO_CONFLICT, _PAD)
        for found in self.result.conflicts:
            yield self._said(f"{found.one} / {found.other}", _PAD, "strong")
            yield from self._ways([*found.one_first, *found.other_first])
        yield ""
        if self.result.needed:
            yield self._said("What texts require before the same event", role="label")
        for needed in self.result.needed:
            yield self._said(needed.event, _PAD, "strong")
            for way in needed.ways:
                names = self._events[way.document]
                said = [link_words(each, names, self.result.registers) for each in way.links]
                yield self._said(f"{self._names[way.document]}: {'; '.join(said)}", _PAD * 2)
        yield ""

    def _ways(self, ways: Iterable[WayDocument]) -> Iterator[str]:
        for way in ways:
            said = way_words(way, self._events[way.document], self.result.registers)
            yield self._said(f"{self._names[way.document]}: {said}", _PAD * 2)

    @property
    def _names(self) -> dict[str, str]:
        return text_names(self.result.texts)

    @property
    def _events(self) -> dict[str, dict[str, str]]:
        return {order.text.ref: event_names(order) for order in self.result.orders}

    def _items(self, said: Iterable[str]) -> Iterator[str]:
        for each in said:
            yield self._said(each, _PAD)

    def _said(self, words: str, pad: str = "", role: str = "") -> str:
        return self.ink.paragraph(words, self.width, pad, role)
