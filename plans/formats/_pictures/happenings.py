"""What happened, on an axis of time: talks filled, what one party did or said hollow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from plans.formats._pictures.lettering import ROOMY, Box, Rows, shortened, width
from plans.formats._pictures.picture import Href, leading, percent, tag, words
from plans.formats._pictures.time_axis import TimeAxis
from plans.model import bounds
from plans.results import HappenedDocument
from plans.values import frozen
from plans.wording import day

# Places are said on so many rows at most, and none is longer than this.
_ROWS, _LONGEST, _ROW = 4, 132, 15
_DOT, _STACKED = 3.5, 8
# How far beside its line a place is said.
_ASIDE = 2
_LATER = "not known here"


@frozen(slots=False)
class Happenings:
    """An axis of time with what happened on it.

    Attributes:
        events: what happened, in any order.
        axis: where days stand.
        href: where an event is told of.
        top: where the room for it begins, in pixels.
        known: whether the axis ends where knowledge ends.
    """

    events: Sequence[HappenedDocument]
    axis: TimeAxis
    href: Href
    top: int
    known: bool

    @property
    def axis_at(self) -> int:
        """Where the axis is, from above."""
        stacked = max(map(len, self._by_day.values()), default=0)
        return self.top + (18 + (stacked - 1) * _STACKED if self.events else 4)

    @cached_property
    def foot(self) -> int:
        """Where it ends."""
        rows = max((row for _, _, row in self._places), default=-1) + 1
        return self.axis_at + 8 + max(rows, int(self.known)) * _ROW

    @property
    def roomy_rows(self) -> int:
        """How many rows of it are empty on a narrow screen, where no place is said."""
        rows = max((row for _, _, row in self._places), default=-1) + 1
        return max(rows - int(self.known), 0)

    @property
    def drawn(self) -> str:
        """Its elements."""
        at = self.axis_at
        parts = [tag("line", "axis", x1=0, x2="100%", y1=at, y2=at)]
        if self.events:
            parts.append(words("Talks", "lane", x=0, y=at - 5))
        parts += self._spans()
        parts += self._labels()
        if self.known:
            parts.append(words(_LATER, "note", leftward=True, x="100%", y=at + _ROW + 2))
        for events in self._by_day.values():
            parts += (self._dot(each, at - row * _STACKED) for row, each in enumerate(events))
        return "".join(parts)

    @cached_property
    def _by_day(self) -> dict[date, list[HappenedDocument]]:
        """What began on each day, in time."""
        found: dict[date, list[HappenedDocument]] = {}
        for each in sorted(self.events, key=lambda each: (bounds(each.date), each.id)):
            found.setdefault(bounds(each.date)[0], []).append(each)
        return found

    @cached_property
    def _places(self) -> list[tuple[float, str, int]]:
        """Where a place is said: from left to right, its words, and the row."""
        taken = [Box(100, -width(_LATER), 0)] if self.known else []
        rows, found = Rows(ROOMY, taken), []
        for when, events in self._by_day.items():
            for said in dict.fromkeys(each.place for each in events if each.place):
                x, short = self.axis.at(when), shortened(said, _LONGEST)
                end = _ASIDE + width(short)
                row = rows.place(Box(x, -_ASIDE, end))
                if row < _ROWS and x / 100 * ROOMY + end <= ROOMY:
                    found.append((x, short, row))
        return found

    def _dot(self, event: HappenedDocument, y: float) -> str:
        look = "talks" if len(event.participants) > 1 else "statement"
        when = day(event.date) + (f" to {day(event.until)}" if event.until else "")
        told = ", ".join(filter(None, [event.title, event.place, when]))
        dot = tag("circle", look, cx=percent(self.axis.at(bounds(event.date)[0])), cy=y, r=_DOT)
        return leading(self.href("event", event.id), told, dot)

    def _spans(self) -> Iterator[str]:
        """Yield a bar for what went on for several days."""
        for each in self.events:
            if each.until:
                begin, end = (self.axis.at(bounds(day)[0]) for day in (each.date, each.until))
                place = {"x": percent(begin), "y": self.axis_at - 1.5}
                yield tag("rect", "talks", width=percent(end - begin), height=3, **place)

    def _labels(self) -> Iterator[str]:
        at = self.axis_at
        for x, said, row in self._places:
            foot = at + 5 + row * _ROW
            ends = {"x1": percent(x), "x2": percent(x), "y1": at + 4, "y2": foot}
            yield tag("line", "grid roomy", **ends)
            yield words(said, "note roomy", x=percent(x), dx=_ASIDE, y=foot + 12)
