"""Days on an axis: long times without anything are cut short, and all others are of one scale.

A time without anything is cut if it is longer than three times the mean. All that is cut is drawn
as wide as a third of the rest, so that what happened close together can be told apart.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Literal

from plans.formats._pictures.lettering import GAP, width
from plans.values import frozen
from plans.wording import day

Unit = Literal["year", "month", "day"]

# So far right of its tick are the words of one.
LEFT = 3
_LONG, _SHARE = 3, 3
# A scale has years if it is longer than so many days, and days if it is shorter.
_YEARS, _MONTHS = 2200, 70


@frozen
class Tick:
    """A first day of a year, a month or a week.

    Attributes:
        x: where it is.
        said: what it is called, nothing if it has no room.
        always: whether it has room on any width.
    """

    x: float
    said: str
    always: bool


@frozen(slots=False)
class TimeAxis:
    """Where each day stands, in per cent of a picture.

    Attributes:
        days: the days on which something was, in order.
        first: where the first of them stands.
        last: where the last of them stands.
    """

    days: Sequence[date]
    first: float
    last: float

    @classmethod
    def of(cls, days: Iterable[date], first: float, last: float) -> TimeAxis:
        """Return the axis of ``days``, at least one, in any order."""
        return cls(tuple(sorted({*days})), first, last)

    def at(self, when: date) -> float:
        """Return where a day from the first to the last stands."""
        if len(self.days) == 1:
            return (self.first + self.last) / 2
        number = min(max(bisect_right(self.days, when), 1), len(self.days) - 1)
        before, after = self.days[number - 1 : number + 1]
        part = (when - before).days / (after - before).days
        drawn = self._edges[number - 1] + part * self._drawn[number - 1]
        return self.first + (self.last - self.first) * drawn / self._edges[-1]

    @property
    def cuts(self) -> tuple[float, ...]:
        """The middle of each time that is cut."""
        cut = [pair for pair in pairwise(self.days) if _length(pair) > self._longest]
        return tuple((self.at(before) + self.at(after)) / 2 for before, after in cut)

    def ticks(self, narrowest: float, roomy: float) -> tuple[Tick, ...]:
        """Return the ticks outside the times that are cut, said where they have room."""
        always = self._said(narrowest, {})
        more = self._said(roomy, always)
        days = dict.fromkeys(self._days())
        return tuple(Tick(self.at(each), more.get(each, ""), each in always) for each in days)

    @cached_property
    def _longest(self) -> float:
        span = (self.days[-1] - self.days[0]).days
        return _LONG * span / max(len(self.days) - 1, 1)

    @cached_property
    def _drawn(self) -> list[float]:
        """How much room each time between two days has, in days."""
        lengths = [_length(pair) for pair in pairwise(self.days)]
        kept = sum(each for each in lengths if each <= self._longest)
        cut = sum(each > self._longest for each in lengths)
        short = min(self._longest, kept / _SHARE / cut) if cut else 0
        return [short if each > self._longest else each for each in lengths]

    @cached_property
    def _edges(self) -> list[float]:
        return [*accumulate(self._drawn, initial=0.0)]

    def _days(self) -> Iterator[date]:
        """Yield the day of each tick: the first since a cut, and each that begins something."""
        for stretch in self._stretches():
            yield stretch[0]
            days = range(stretch[0].toordinal() + 1, stretch[-1].toordinal())
            yield from filter(self._begins, map(date.fromordinal, days))

    def _stretches(self) -> Iterator[list[date]]:
        """Yield the days between two cuts."""
        stretch = [self.days[0]]
        for pair in pairwise(self.days):
            if _length(pair) > self._longest:
                yield stretch
                stretch = []
            stretch.append(pair[1])
        yield stretch

    def _begins(self, when: date) -> bool:
        match self._unit:
            case "year":
                return (when.month, when.day) == (1, 1)
            case "month":
                return when.day == 1
            case _:
                return when.weekday() == 0

    @property
    def _unit(self) -> Unit:
        total = self._edges[-1]
        return "year" if total > _YEARS else "month" if total > _MONTHS else "day"

    def _named(self, when: date, year: int) -> str:
        """Return what a tick is called behind one of ``year``."""
        said = day(when.isoformat()[: {"year": 4, "month": 7, "day": 10}[self._unit]]).split()
        *rest, own = [each[:3] if each.isalpha() else each for each in said]
        return " ".join([*rest, own] if when.year != year or not rest else rest)

    def _said(self, widest: float, known: Mapping[date, str]) -> dict[date, str]:
        """Return the ticks that can be said on that width, with those that are said already."""
        found, year, free = dict[date, str](), 0, float("-inf")
        later = [self.at(when) / 100 * widest for when in known]
        for when in self._days():
            said = known.get(when) or self._named(when, year)
            begin = self.at(when) / 100 * widest + LEFT
            end = begin + width(said) + GAP
            room = min((each for each in later if each > begin), default=widest)
            if when in known or (free <= begin and end <= room):
                found[when], year, free = said, when.year, end
        return found


def _length(pair: tuple[date, date]) -> int:
    return (pair[1] - pair[0]).days
