"""What must come before what, from left to right: what comes first, and what waits for it.

An event stands one layer behind the last of what comes before it. Events that wait for each other
stand together in a box that is ruled red. Events that nothing leads to or from are not drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from plans.formats._pictures.layers import Link, heights, ordered, passing
from plans.formats._pictures.lettering import NARROWEST, broken
from plans.formats._pictures.picture import (
    Href,
    Picture,
    leading,
    nowhere,
    percent,
    tag,
    words,
)
from plans.model import Registers
from plans.results import CircleDocument, EventDocument, OrderLinkDocument, TextOrderDocument
from plans.values import frozen
from plans.wording import circle_words, event_names, link_words, sequence_marks

LEGEND = (
    "What stands on the left comes first. A solid line: only if. A broken line: when. A dotted "
    "line: within a time after. A broken frame: nothing in the text brings it about. A box ruled "
    "twice: each waits for the other."
)
# More events than this are told in a list alone.
MOST = 60
# A layer is at least and at most so wide, its boxes so much narrower; so many lines are in one.
_LAYER, _WIDEST, _GAP, _LINES = 112, 240, 26, 5
_LINE, _PAD, _APART, _RULED = 14, 6, 10, 7

_LOOKS = {"only if": "firm", "when": "waiting", "within": "guessed"}


def precondition_graph(
    order: TextOrderDocument, registers: Registers, href: Href = nowhere, id: str = "graph"
) -> Picture | None:
    """Return what must come before what by one text; None if that is nothing or too much to draw.

    Args:
        order: the events of the text and their links.
        registers: what ids stand for.
        href: where a clause of the text is told of.
        id: what its title and description are called by.
    """
    graph = _Graph(order, registers, href, id)
    return graph.picture() if 0 < len(graph.events) <= MOST else None


@frozen(slots=False)
class _Graph:
    order: TextOrderDocument
    registers: Registers
    href: Href
    id: str

    def picture(self) -> Picture:
        """Return the picture."""
        foot = max(self.tops[id] + self.tall[id] for id in self.tops)
        parts = [
            self._arrow(),
            *map(self._circle, self.order.circles),
            *map(self._link, self._drawn),
            *map(self._box, self.events.values()),
        ]
        return Picture(
            id=self.id,
            kind=f"graph layers-{len(self.layers)}",
            title="What must come before what",
            said=". ".join(self._sentences()),
            height=round(foot) + _RULED + 2,
            body="".join(parts),
            legend=LEGEND,
            least=self._least,
            most=len(self.layers) * _WIDEST,
        )

    @cached_property
    def names(self) -> dict[str, str]:
        """The words of each event."""
        return event_names(self.order)

    @cached_property
    def events(self) -> dict[str, EventDocument]:
        """The events that are linked, by id."""
        linked = {id for each in self.order.links for id in (each.before, each.after)}
        return {each.id: each for each in self.order.events if each.id in linked}

    @cached_property
    def layers(self) -> list[list[str]]:
        """The events of each layer, from above, with where links pass through it."""
        steps = sorted({each.step for each in self.events.values()})
        layers = [[id for id, each in self.events.items() if each.step == step] for step in steps]
        self._pass_through(layers)
        return [list(self._together(layer)) for layer in ordered(layers, self._legs)]

    def _pass_through(self, layers: list[list[str]]) -> None:
        """Find the way of each link, and give it a node in each layer that it passes."""
        at = {id: number for number, layer in enumerate(layers) for id in layer}
        for link in self._ends:
            way = self._ways[link] = passing(link, at)
            for number, each in enumerate(way[1:-1], at[way[0]] + 1):
                layers[number].append(each)

    @cached_property
    def _ways(self) -> dict[Link, list[str]]:
        """The nodes of each link from end to end, once the layers are known."""
        return {}

    @property
    def _ends(self) -> list[Link]:
        return sorted({(each.before, each.after) for each in self._drawn})

    @property
    def _legs(self) -> list[Link]:
        """The parts of all links from each layer to the next."""
        return [leg for way in self._ways.values() for leg in pairwise(way)]

    def _together(self, layer: Sequence[str]) -> Iterator[str]:
        """Yield a layer with the events of each circle one after the other, in their order."""
        told = set[str]()
        for id in layer:
            for each in self._circled.get(id, (id,)):
                if each not in told:
                    told.add(each)
                    yield each

    @cached_property
    def _circled(self) -> dict[str, list[str]]:
        """The events of the circle of each event that lies on one, around its shortest way."""
        found: dict[str, list[str]] = {}
        for circle in self.order.circles:
            ring = [*dict.fromkeys([*(link.after for link in circle.links), *circle.events])]
            found |= dict.fromkeys(ring, ring)
        return found

    @cached_property
    def columns(self) -> dict[str, int]:
        """The number of the layer of each event."""
        return {id: number for number, layer in enumerate(self.layers) for id in layer}

    @cached_property
    def lines(self) -> dict[str, list[str]]:
        """The words of each event in lines."""
        room = self._least / len(self.layers) - _GAP - 2 * _PAD
        return {id: broken(self.names[id], room, _LINES) for id in self.events}

    @cached_property
    def tall(self) -> dict[str, float]:
        """How high the box of each event is."""
        boxes = {id: len(each) * _LINE + 2 * _PAD - 2.0 for id, each in self.lines.items()}
        return {id: boxes.get(id, 0.0) for layer in self.layers for id in layer}

    @cached_property
    def tops(self) -> dict[str, float]:
        """Where the box of each event begins."""
        found = heights(self.layers, self._legs, self.tall, _APART + _RULED)
        return {id: top + _RULED + 1 for id, top in found.items()}

    @property
    def _drawn(self) -> list[OrderLinkDocument]:
        """The links from layer to layer, and of each two events one of a kind."""
        kinds = {(each.before, each.after, each.kind): each for each in self.order.links}
        return [each for each in kinds.values() if not self._is_in_circle(each)]

    def _is_in_circle(self, link: OrderLinkDocument) -> bool:
        return any({link.before, link.after} <= {*each.events} for each in self.order.circles)

    @property
    def _wide(self) -> float:
        """How wide a layer is, in per cent, and the gap behind it."""
        return 100 / len(self.layers)

    def _left(self, id: str) -> float:
        return self.columns[id] * self._wide + 0.3

    @property
    def _long(self) -> float:
        """How wide a box is, in per cent: so that the gap is as wide on the narrowest width."""
        return self._wide - _GAP / self._least * 100

    @property
    def _least(self) -> int:
        """How many pixels wide the picture is at least."""
        return max(NARROWEST, len(self.layers) * _LAYER)

    def _box(self, event: EventDocument) -> str:
        x, y = self._left(event.id), self.tops[event.id]
        look = "dashed" if event.outside else "hollow"
        place = {
            "x": percent(x),
            "y": y,
            "width": percent(self._long),
            "height": self.tall[event.id],
        }
        said = (
            words(line, "event", x=percent(x), dx=_PAD, y=y + _PAD + 10 + number * _LINE)
            for number, line in enumerate(self.lines[event.id])
        )
        told = "; ".join([event.words, *sequence_marks(event, self.order)])
        return leading(self._where(event), told, tag("rect", look, rx=3, **place), *said)

    def _where(self, event: EventDocument) -> str:
        """Return where the clause is told of that an event is, or that first speaks of it."""
        ends = (each for each in self.order.links if event.id in (each.after, each.before))
        first = next((each.stated.clause for each in ends), "")
        clause = event.clause.clause if event.clause else first
        return self.href("clause", self.order.text.ref, clause)

    def _link(self, link: OrderLinkDocument) -> str:
        way = self._ways[link.before, link.after]
        parts = [self._leg(leg, link, last=leg[1] == way[-1]) for leg in pairwise(way)]
        through = [self._through(each, link) for each in way[1:-1]]
        return leading("", self._said(link), *parts, *through)

    def _leg(self, leg: Link, link: OrderLinkDocument, *, last: bool) -> str:
        begin, end = self._left(leg[0]) + self._long, self._left(leg[1]) - (0.6 if last else 0)
        ends = {"x1": percent(begin), "x2": percent(end)}
        heads = {"marker_end": f"url(#{self.id}-arrow)"} if last else {}
        high = {"y1": self._middle(leg[0]), "y2": self._middle(leg[1])}
        return tag("line", _LOOKS[link.kind], **ends, **high, **heads)

    def _through(self, node: str, link: OrderLinkDocument) -> str:
        x, y = self._left(node), self._middle(node)
        ends = {"x1": percent(x), "x2": percent(x + self._long), "y1": y, "y2": y}
        return tag("line", _LOOKS[link.kind], **ends)

    def _middle(self, id: str) -> float:
        return self.tops[id] + self.tall[id] / 2

    def _circle(self, circle: CircleDocument) -> str:
        ids = [id for id in circle.events if id in self.tops]
        top = min(self.tops[id] for id in ids) - 5
        foot = max(self.tops[id] + self.tall[id] for id in ids) + 5
        x, long = self._left(ids[0]) - 0.3, self._long + 0.6
        look = "locked" if circle.deadlock else "circled"
        place = {"x": percent(x), "width": percent(long), "y": top, "height": foot - top}
        said = circle_words(circle, self.names, self.registers)
        inner = {"x": percent(x), "width": percent(long), "y": top + 2.5, "height": foot - top - 5}
        return leading("", said, tag("rect", look, **place), tag("rect", look, **inner))

    def _arrow(self) -> str:
        head = tag("path", "solid", d="M0 0L7 3L0 6Z")
        size = {"markerWidth": 7, "markerHeight": 6, "refX": 6, "refY": 3, "orient": "auto"}
        return tag("marker", "", head, id=f"{self.id}-arrow", markerUnits="userSpaceOnUse", **size)

    def _said(self, link: OrderLinkDocument) -> str:
        return f"{self.names[link.after]}: {link_words(link, self.names, self.registers)}"

    def _sentences(self) -> Iterator[str]:
        yield from (circle_words(each, self.names, self.registers) for each in self.order.circles)
        yield from map(self._said, self._drawn)
