"""What must come before what, as a page: a picture, a list in order, circles, and conflicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from plans.formats._base import Frame, Options
from plans.formats._pictures.picture import Picture
from plans.formats._pictures.precondition_graph import precondition_graph
from plans.formats.html._cited_texts import CitedTexts, PointView
from plans.formats.html._page import SEQUENCE, page
from plans.formats.html._quoted_sources import Reference
from plans.results import (
    CircleDocument,
    ConflictDocument,
    EventDocument,
    EventSequence,
    NeededDocument,
    OrderLinkDocument,
    StatedDocument,
    TextOrderDocument,
    WayDocument,
)
from plans.values import frozen
from plans.wording import (
    NO_CONFLICT,
    ONE_EVENT,
    circle_words,
    clause_words,
    due_told,
    event_names,
    link_told,
    link_words,
    order_words,
    orphaned_lines,
    read_until,
    sequence_lead,
    sequence_marks,
    stated_where,
    step_words,
    way_words,
)


@frozen
class StatedView:
    """Something in words, the clause that says it, and on whose word."""

    words: str
    point: PointView
    where: str
    sources: tuple[Reference, ...]


@frozen
class EventView:
    """An event with what comes before it, and when it is due."""

    anchor: str
    words: str
    marks: tuple[str, ...]
    before: tuple[StatedView, ...]


@frozen
class CircleView:
    """Events that come before each other, with what each clause states."""

    deadlock: bool
    words: str
    links: tuple[StatedView, ...]


@frozen
class OrderView:
    """The order of events by one text."""

    anchor: str
    name: str
    title: str
    iso: str
    day: str
    ref: str
    said: str
    picture: Picture | None
    circles: tuple[CircleView, ...]
    without: str
    orphaned: tuple[str, ...]
    steps: tuple[tuple[str, tuple[EventView, ...]], ...]


@frozen
class WayView:
    """What one text says of two events, or of what comes before one."""

    name: str
    words: str
    points: tuple[PointView, ...]


def render(result: EventSequence, options: Options) -> str:
    """Return the order of events by each text, and where texts order events apart."""
    return page("sequence.html.j2", _values(result, options.frame), options, SEQUENCE)


def _values(found: EventSequence, frame: Frame | None) -> dict[str, Any]:
    """Return the values that ``sequence.html.j2`` places, by name."""
    shown = _Page(found, frame)
    return {
        "orders": tuple(shown.order(number, each) for number, each in enumerate(found.orders, 1)),
        "several": len(found.orders) > 1,
        "conflicts": tuple(map(shown.conflict, found.conflicts)),
        "no_conflict": NO_CONFLICT,
        "needed": tuple(map(shown.needed, found.needed)),
        "clauses": tuple(shown.cited.clauses()),
        "sources": shown.cited.sources.listed,
        "lead": sequence_lead(found),
        "caution": ONE_EVENT,
        "read_until": read_until(found.registers),
    }


class _Page:
    """Puts an order of events into words, and remembers to which clauses and sources it leads."""

    def __init__(self, found: EventSequence, frame: Frame | None) -> None:
        self.found = found
        self.cited = CitedTexts.of(found, frame)
        self.names = {each.text.ref: event_names(each) for each in found.orders}

    def order(self, number: int, order: TextOrderDocument) -> OrderView:
        """Return the order of events by one text."""
        text = order.text
        view = self.cited.views[number - 1]
        gone = order.orphaned
        changed = orphaned_lines(gone, self.names[text.ref], self.found.registers) if gone else ()
        return OrderView(
            anchor=f"o{number}",
            name=view.name,
            title=view.title,
            iso=view.iso,
            day=view.day,
            ref=view.ref,
            said=order_words(order),
            picture=precondition_graph(order, self.found.registers, self.cited.href, f"g{number}"),
            circles=tuple(self._circle(each, order) for each in order.circles),
            without=clause_words(gone.without) if gone else "",
            orphaned=tuple(changed) or ("nothing in the order of events changes",),
            steps=tuple(self._steps(number, order)),
        )

    def conflict(
        self, found: ConflictDocument
    ) -> tuple[str, str, Sequence[WayView], Sequence[WayView]]:
        """Return two events, and which texts put the one first, and which the other."""
        first, second = (
            tuple(map(self._way, each)) for each in (found.one_first, found.other_first)
        )
        return found.one, found.other, first, second

    def needed(self, found: NeededDocument) -> tuple[str, tuple[WayView, ...]]:
        """Return an event, and what each text requires before it."""
        return found.event, tuple(map(self._required, found.ways))

    def _steps(
        self, number: int, order: TextOrderDocument
    ) -> Iterator[tuple[str, tuple[EventView, ...]]]:
        places = {event.id: place for place, event in enumerate(order.events, 1)}
        for step, events in groupby(order.events, key=lambda event: event.step):
            views = (self._event(f"e{number}-{places[each.id]}", each, order) for each in events)
            yield step_words(step, order), tuple(views)

    def _event(self, anchor: str, event: EventDocument, order: TextOrderDocument) -> EventView:
        names, ref = self.names[order.text.ref], order.text.ref
        for clause in filter(None, (event.clause, *event.see)):
            self.cited.point(ref, clause.clause, clause.label)
        links = [each for each in order.links if each.after == event.id]
        told = [self._stated(ref, each.stated, link_told(each, names)) for each in links]
        told += [self._stated(ref, due.stated, due_told(due)) for due in event.due]
        return EventView(anchor, event.words, tuple(sequence_marks(event, order)), tuple(told))

    def _circle(self, circle: CircleDocument, order: TextOrderDocument) -> CircleView:
        names, ref = self.names[order.text.ref], order.text.ref
        words = circle_words(circle, names, self.found.registers)
        links = (
            self._stated(ref, each.stated, f"“{each.stated.phrase}”")
            for each in reversed(circle.links)
        )
        return CircleView(circle.deadlock, words, tuple(links))

    def _stated(self, ref: str, stated: StatedDocument, words: str) -> StatedView:
        point = self.cited.point(ref, stated.clause, stated.label)
        where = stated_where(stated, self.found.registers)
        return StatedView(words, point, where, self.cited.sources.named(stated.sources))

    def _way(self, way: WayDocument) -> WayView:
        said = way_words(way, self.names[way.document], self.found.registers)
        return self._told(way.document, said, way.links)

    def _required(self, way: WayDocument) -> WayView:
        names = self.names[way.document]
        said = (link_words(each, names, self.found.registers) for each in way.links)
        return self._told(way.document, "; ".join(said), way.links)

    def _told(self, ref: str, said: str, links: Iterable[OrderLinkDocument]) -> WayView:
        clauses = {each.stated.clause: each.stated.label for each in links}
        points = tuple(self.cited.point(ref, *each) for each in clauses.items())
        return WayView(self.cited.names[ref], said, points)
