"""What became of a clause, a term or an issue: each value in a lane of its own, over time.

A mark is a revision that says so first, or again: a dot, or a square for each side where the value
is in brackets. A line leads from what it was compared with.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from plans.formats._pictures.calendar import FIRST, LAST, ground
from plans.formats._pictures.lettering import NARROWEST, Box, Rows, broken, shortened, width
from plans.formats._pictures.looks import look_of
from plans.formats._pictures.picture import (
    Href,
    Picture,
    behind,
    leading,
    nowhere,
    percent,
    tag,
    words,
)
from plans.formats._pictures.time_axis import TimeAxis
from plans.model import bounds
from plans.results import Traced
from plans.terms import listed
from plans.tracing import Moment, Spot
from plans.values import frozen
from plans.wording import Value, capital, day, text_names, values_at

LEGEND = (
    "Each lane is a value, in the order in which they came up. A dot is a text that says so, a "
    "square what one side wants where the text leaves it open, a cross a text in which it is no "
    "longer. Filled is published, hollow reported, broken rests on one source or is contested or "
    "inferred, dotted is carried over. A solid line leads from the text before; a dotted one from "
    "a text that it may have come from, as far as can be inferred."
)
# Of more marks a list tells more than a picture.
_MOST = 120
_GONE = Value("not in the text")
_TOP, _LINE, _ROW, _DOT, _LABEL, _SIZE, _LONGEST = 20, 15, 20, 5, 11, 13, 210


def value_lanes(found: Traced, href: Href = nowhere, id: str = "values") -> Picture | None:
    """Return the values of a history in time; None if no text has a date, or too many have.

    Args:
        found: the history.
        href: where each text is told of.
        id: what its title and description are called by.
    """
    drawn = _Lanes(found, href, id)
    return drawn.picture() if 0 < len(drawn.marks) <= _MOST else None


@frozen
class _Mark:
    """A value in a revision; ``first`` is whether something happened there."""

    ref: str
    x: float
    value: Value
    first: bool


@frozen
class _Placed:
    """A mark where it stands."""

    mark: _Mark
    y: int
    said: str
    leftward: bool


@frozen(slots=False)
class _Lanes:
    found: Traced
    href: Href
    id: str

    def picture(self) -> Picture:
        """Return the picture."""
        lanes, placed, foot = self._lanes()
        parts = [
            *ground(self.axis, self.id, _TOP, foot, known=False),
            tag("line", "axis", x1=0, x2="100%", y1=foot, y2=foot),
            *self._lines(placed),
            *lanes,
            *map(self._drawn, placed),
        ]
        return Picture(
            id=self.id,
            kind="values",
            title=f"{self.found.title}: what texts say, in time",
            said=". ".join(self._sentences()),
            height=foot + 8,
            body="".join(parts),
            legend=LEGEND,
        )

    @cached_property
    def names(self) -> dict[str, str]:
        """What each text is called, by its ref."""
        return text_names(self.found.texts)

    @cached_property
    def axis(self) -> TimeAxis:
        """The days of all texts that are marked."""
        refs = {ref for each in self._moments for ref in (each.ref, each.against) if ref}
        return TimeAxis.of(
            (bounds(self._day(ref))[0] for ref in refs if self._day(ref)), FIRST, LAST
        )

    @cached_property
    def marks(self) -> tuple[_Mark, ...]:
        """What each text says, in time; of those that are only compared with, what they said."""
        own = [
            mark for each in self._moments for mark in self._marks(each.ref, each.spots, first=True)
        ]
        marked = {each.ref for each in self._moments}
        others = {
            mark: None
            for each in self._moments
            if each.against not in marked and each.before
            for mark in self._marks(each.against, each.before, first=False)
        }
        return tuple(sorted([*own, *others], key=lambda mark: (self._day(mark.ref), mark.ref)))

    @property
    def _moments(self) -> tuple[Moment, ...]:
        return tuple(each for each in self.found.history.moments if self._day(each.ref))

    def _day(self, ref: str) -> str:
        return self.found.history.chain[ref].revision.date or "" if ref else ""

    def _marks(self, ref: str, spots: tuple[Spot, ...], *, first: bool) -> Iterator[_Mark]:
        if when := self._day(ref):
            x = self.axis.at(bounds(when)[0])
            for value in values_at(self.found, ref, spots) or (_GONE,):
                yield _Mark(ref, x, value, first)

    def _lanes(self) -> tuple[list[str], list[_Placed], int]:
        """Return each lane with its value, the marks in them, and where they end."""
        top, drawn, placed = _TOP, list[str](), list[_Placed]()
        for said in sorted(dict.fromkeys(each.value.words for each in self.marks), key=_is_gone):
            drawn.append(tag("line", "grid", x1=0, x2="100%", y1=top, y2=top))
            for line in broken(capital(said), NARROWEST - 2 * _LABEL, 3):
                drawn.append(_named(line, top))
                top += _LINE
            top += 4
            rows = Rows(NARROWEST)
            placed += (
                self._placed(each, rows, top) for each in self.marks if each.value.words == said
            )
            top += len(rows) * _ROW + 4
        return drawn, placed, top

    def _placed(self, mark: _Mark, rows: Rows, top: int) -> _Placed:
        sides = f" [{', '.join(mark.value.by)}]" if mark.value.by else ""
        said = shortened(self.names[mark.ref] + sides, _LONGEST, _SIZE)
        long = _LABEL + width(said, _SIZE)
        leftward = mark.x / 100 * NARROWEST + long > NARROWEST
        box = Box(mark.x, -long, _DOT) if leftward else Box(mark.x, -_DOT, long)
        return _Placed(mark, top + 9 + rows.place(box) * _ROW, said, leftward)

    def _lines(self, placed: list[_Placed]) -> Iterator[str]:
        """Yield a line to each value from those that its text was made from."""
        for moment in self._moments:
            links = {each.ref: each.firm for each in self.found.history.chain[moment.ref].links}
            links[moment.against] = moment.firm
            before = [each for each in placed if each.mark.ref in links]
            for here in [each for each in placed if each.mark.ref == moment.ref]:
                for there in _origins(here, before, moment.against):
                    look = "firm" if links[there.mark.ref] else "guessed"
                    ends = {"x1": percent(there.mark.x), "x2": percent(here.mark.x)}
                    yield tag("line", look, **ends, y1=there.y, y2=here.y)

    def _drawn(self, each: _Placed) -> str:
        mark, at, aside = each.mark, percent(each.mark.x), -_LABEL if each.leftward else _LABEL
        return leading(
            self.href("text", mark.ref),
            f"{self.names[mark.ref]}, {day(self._day(mark.ref))}: {_words(mark.value)}",
            behind(at, each.y, aside, width(each.said, _SIZE)),
            self._sign(mark, at, each.y),
            words(each.said, "name", leftward=each.leftward, x=at, dx=aside, y=each.y + 4),
        )

    def _sign(self, mark: _Mark, at: str, y: int) -> str:
        look = look_of(mark.value.support)
        if mark.value is _GONE:
            cross = tag("path", "firm", d="M-4 -4L4 4M4 -4L-4 4")
            return tag("svg", "", cross, x=at, y=y, overflow="visible")
        if mark.value.by:
            square = tag("rect", look, x=-_DOT, y=-_DOT, width=2 * _DOT, height=2 * _DOT)
            return tag("svg", "", square, x=at, y=y, overflow="visible")
        return tag("circle", look, cx=at, cy=y, r=_DOT if mark.first else 3)

    def _sentences(self) -> Iterator[str]:
        drawn = self._moments
        yield from map(self._told, drawn)
        undated = [each for each in self.found.history.moments if each not in drawn]
        yield from (f"Undated and not drawn: {self._told(each)}" for each in undated)

    def _told(self, moment: Moment) -> str:
        """Return a moment in words: which text, when, by whom, and what it says."""
        revision = self.found.history.chain[moment.ref].revision
        who = listed(revision.tabled_by, self.found.registers.name_of)
        when = day(revision.date) if revision.date else ""
        head = filter(None, (self.names[moment.ref], when, who))
        said = map(_words, values_at(self.found, moment.ref, moment.spots) or (_GONE,))
        return f"{', '.join(head)}: {'; '.join(said)}"


def _origins(here: _Placed, before: list[_Placed], against: str) -> list[_Placed]:
    """Return what a value came from: the same in any text before, or else what it is against.

    Of that it is what its sides wanted, or else all.
    """
    value = here.mark.value
    same = [each for each in before if each.mark.value.words == value.words]
    compared = [each for each in before if each.mark.ref == against]
    theirs = [each for each in compared if {*each.mark.value.by} & {*value.by}]
    return same or theirs or compared


def _named(line: str, top: int) -> str:
    """Return a line of the name of a lane, on a ground: nothing strikes it through."""
    place = {"x": 0, "y": top + 3, "width": round(width(line)), "height": _LINE - 1}
    return tag("rect", "ground", **place) + words(line, "lane", x=0, y=top + _LINE)


def _is_gone(said: str) -> bool:
    return said == _GONE.words


def _words(value: Value) -> str:
    held = f" ({value.support})" if value.support and value.support != "published" else ""
    side = f"[{', '.join(value.by)}] " if value.by else ""
    return f"{side}{value.words}{held}"
