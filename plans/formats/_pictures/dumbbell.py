"""A step on the rail of its issue: from where to where, and how far that is of all there is.

Where an end is no better supported than by one source, the step is drawn broken. What is only
carried over or in brackets is no step, and is not drawn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plans.formats._pictures.lettering import NARROWEST, shortened, width
from plans.formats._pictures.picture import (
    Href,
    Picture,
    leading,
    nowhere,
    percent,
    tag,
    words,
)
from plans.formats._pictures.rails import FIRST, LAST, EndView, RailView, rail_of
from plans.results import PairDocument, StepDocument
from plans.values import frozen
from plans.wording import by_how_much, ends_of

WEAK = ("single-source", "contested", "inferred")
LEGEND = (
    "A ring is the text before, an arrow the text after. A scale runs from its lowest value to its "
    "highest; no value is better than another. A broken rail has no limit. A broken line rests on "
    "one source, on a contested or an inferred one."
)
_RAIL, _ABOVE, _BELOW, _FOOT, _SIZE = 30, 14, 52, 71, 13


def dumbbell(
    step: StepDocument,
    pair: PairDocument,
    names: Mapping[str, str],
    href: Href = nowhere,
    id: str = "step",
) -> Picture | None:
    """Return a step on its rail; None if nothing is measured.

    Args:
        step: the step.
        pair: the two texts that it is between.
        names: what each text is called, by its ref.
        href: where a clause of a text is told of.
        id: what its title and description are called by.
    """
    if step.measure is None:
        return None
    return _Dumbbell(step, pair, names, href, id, rail_of(step.measure)).picture()


@frozen
class _Dumbbell:
    step: StepDocument
    pair: PairDocument
    names: Mapping[str, str]
    href: Href
    id: str
    rail: RailView

    def picture(self) -> Picture:
        """Return the picture."""
        said = [*self._said(), by_how_much(self.step.measure)]
        parts = [*self._line(), self._run(), *self._marks(), *self._words(), *self._ends()]
        return Picture(
            id=self.id,
            kind="rail weak" if self._weak else "rail",
            title=self.step.title,
            said="; ".join(said),
            height=76,
            body="".join(parts),
            legend=LEGEND,
        )

    @property
    def _weak(self) -> bool:
        return self.step.support in WEAK

    def _said(self) -> tuple[str, str]:
        """Return what stands at each end."""
        before, after = self.names[self.pair.before], self.names[self.pair.after]
        return f"{before}: {self.rail.before.shown}", f"{after}: {self.rail.after.shown}"

    def _line(self) -> Iterator[str]:
        end = self.rail.broken or LAST
        yield self._flat("axis", FIRST, end)
        if self.rail.broken:
            yield self._flat("guessed", end, LAST)
        for x in self.rail.ticks:
            place = {"x1": percent(x), "x2": percent(x), "y1": _RAIL - 4, "y2": _RAIL + 4}
            yield tag("line", "axis", **place)

    def _flat(self, look: str, begin: float, end: float, **more: object) -> str:
        place = {"x1": percent(begin), "x2": percent(end), "y1": _RAIL, "y2": _RAIL}
        return tag("line", look, **place, **more)

    def _run(self) -> str:
        look = "doubtful" if self._weak else "firm"
        return self._flat(look, self.rail.before.x, self.rail.after.x, stroke_width=2.5)

    def _marks(self) -> Iterator[str]:
        before, after = self.rail.before.x, self.rail.after.x
        ring, point = ("dashed", "unsure") if self._weak else ("hollow", "solid")
        yield tag("circle", ring, cx=percent(before), cy=_RAIL, r=5)
        if before == after:
            yield tag("circle", point, cx=percent(after), cy=_RAIL, r=2.5)
        else:
            head = "M10 -6L-1 0L10 6Z" if self.rail.backward else "M-10 -6L1 0L-10 6Z"
            arrow = tag("path", point, d=head)
            yield tag("svg", "", arrow, x=percent(after), y=_RAIL, overflow="visible")

    def _words(self) -> Iterator[str]:
        refs = self.pair.before, self.pair.after
        ends = self.rail.before, self.rail.after
        rows = zip(refs, ends_of(self.step), self._said(), ends, (_ABOVE, _BELOW), strict=True)
        for ref, terms, said, end, high in rows:
            short = shortened(said, NARROWEST * 0.7, _SIZE)
            told = words(short, "label", x=percent(end.x), y=high, text_anchor=_anchor(end, short))
            href = self.href("clause", ref, terms[0].clause) if terms else ""
            yield leading(href, said, told)

    def _ends(self) -> Iterator[str]:
        room = NARROWEST * 0.46
        if self.rail.first:
            yield words(shortened(self.rail.first, room), "note", x=percent(FIRST), y=_FOOT)
        if self.rail.last:
            last = shortened(self.rail.last, room)
            yield words(last, "note", leftward=True, x=percent(LAST), y=_FOOT)


def _anchor(end: EndView, said: str) -> str:
    """Return on which side of an end its words have room on any width."""
    half, at = width(said, _SIZE) / 2, end.x / 100 * NARROWEST
    if half <= at <= NARROWEST - half:
        return "middle"
    return "start" if end.x < 50 else "end"
