"""How near other texts are to one, over time: on one axis with brackets, talks and claims.

A text holds from its day until the next of its proposal, and where nothing was tabled there is a
gap. In each lane the whole height is all that the text asked about states: the filled part is what
both state alike, the pale one what both state and differ on, the empty one what the other leaves
out. So no share stands alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from plans.formats._pictures.calendar import FIRST, KNOWN, LAST, ground
from plans.formats._pictures.flags import Flags
from plans.formats._pictures.happenings import Happenings
from plans.formats._pictures.lettering import NARROWEST, shortened
from plans.formats._pictures.picture import (
    Href,
    Picture,
    leading,
    nowhere,
    percent,
    tag,
    words,
)
from plans.formats._pictures.time_axis import TimeAxis
from plans.model import bounds
from plans.results import HappenedDocument, NearnessDocument, Progress, TextDocument
from plans.values import frozen
from plans.wording import (
    asked,
    claimant,
    counted,
    day,
    near_words,
    strangers,
    text_names,
)

LEGEND = (
    "A lane is a proposal, from the day of each of its texts to the next. Its height is all issues "
    "that the text asked about states: filled, both say the same; pale, both speak and differ; "
    "empty, the other is silent. To say the same is no agreement. Flags are what was claimed. "
    "Rings are texts known to exist that nobody has published. Below, talks (filled) and what one "
    "party did or said (hollow)."
)
_TOP, _HEAD, _LANE, _APART = 20, 17, 24, 8


def convergence(
    found: Progress, text: str, href: Href = nowhere, id: str = "convergence"
) -> Picture | None:
    """Return how near other texts are to one; None if no other that has a date speaks with it.

    Args:
        found: the progress of talks.
        text: the ref of a text that is asked about.
        href: where a text, an event or a source is told of.
        id: what its title and description are called by.
    """
    drawn = _Convergence(found, text, href, id)
    return drawn.picture() if drawn.lanes else None


@frozen(slots=False)
class _Convergence:
    found: Progress
    text: str
    href: Href
    id: str

    def picture(self) -> Picture:
        """Return the picture."""
        flags, high = Flags(self.axis, self.found.registers, self.href).drawn(
            self.found.claims, _TOP
        )
        bars, top = self._brackets(_TOP + high + (_APART if high else 0))
        lanes, top = self._all_lanes(top)
        rings, top = self._unpublished(top)
        events = [
            HappenedDocument(each.id, each.date, None, "", each.title, each.participants)
            for each in self.found.talks
        ]
        happened = Happenings(events, self.axis, self.href, top, known=self._known)
        behind = ground(self.axis, self.id, _TOP, happened.axis_at, known=self._known)
        return Picture(
            id=self.id,
            kind="convergence",
            title=f"How near other texts are to {self.names[self.text]}",
            said=". ".join(self._sentences()),
            height=happened.foot,
            body="".join([*behind, *flags, *bars, *lanes, *rings, happened.drawn]),
            legend=LEGEND,
        )

    @cached_property
    def names(self) -> dict[str, str]:
        """What each text is called, by its ref."""
        return text_names(self.found.texts)

    @cached_property
    def texts(self) -> dict[str, TextDocument]:
        """Each text by its ref."""
        return {each.ref: each for each in self.found.texts}

    @cached_property
    def nearest(self) -> list[NearnessDocument]:
        """The text asked about against each that states one of its issues."""
        return asked(self.found).get(self.text, [])

    @cached_property
    def lanes(self) -> dict[str, list[NearnessDocument]]:
        """The same by the proposal of the other text, each in time; without those undated."""
        found: dict[str, list[NearnessDocument]] = {}
        for each in sorted(self.nearest, key=lambda near: (self._day(near.other), near.other)):
            if self.texts[each.other].date:
                found.setdefault(self.texts[each.other].proposal, []).append(each)
        return found

    def _day(self, ref: str) -> date:
        return bounds(self.texts[ref].date or "9999")[0]

    @cached_property
    def axis(self) -> TimeAxis:
        """The days of the texts, talks and claims, and up to which anything is known."""
        days = [self._day(near.other) for lane in self.lanes.values() for near in lane]
        days += [self._day(ref) for ref in self._own]
        days += [bounds(each)[0] for each in self._said]
        until = self.found.registers.sources.read_until
        days += [bounds(until)[0]] if until else []
        return TimeAxis.of(days, FIRST, KNOWN if self._known else LAST)

    @cached_property
    def _own(self) -> list[str]:
        """The dated texts of the proposal that is asked about."""
        proposal = self.texts[self.text].proposal
        return [
            each.text
            for each in self.found.tallies
            if self.texts[each.text].proposal == proposal and self.texts[each.text].date
        ]

    @property
    def _known(self) -> bool:
        until = self.found.registers.sources.read_until
        days = [each.date for each in self.found.texts if each.date]
        return until is not None and max([*self._said, *days]) <= until

    @property
    def _said(self) -> list[str]:
        """The days of claims and talks."""
        claims, talks = self.found.claims, self.found.talks
        return [*(each.date for each in claims), *(each.date for each in talks)]

    @property
    def _end(self) -> float:
        """Where what holds last ends."""
        return KNOWN if self._known else LAST

    def _brackets(self, top: int) -> tuple[list[str], int]:
        """Return how many brackets each text that is asked about has open, as bars."""
        tallies = [each for each in self.found.tallies if each.text in self._own]
        most = max((len(each.brackets) for each in tallies), default=0)
        if not most:
            return [], top
        drawn = [words(f"Open brackets of {self.texts[self.text].short}", "lane", x=0, y=top + 11)]
        for each in tallies:
            count = len(each.brackets)
            high, at = round(_LANE * count / most, 1), percent(self.axis.at(self._day(each.text)))
            foot = top + _HEAD + _LANE
            told = f"{self.names[each.text]}: {counted(count, 'bracket')} open"
            bar = tag("rect", "unsure", x=at, y=foot - high, width=8, height=high)
            text = words(str(count), "note", x=at, dx=12, y=foot - 2)
            drawn.append(leading(self.href("text", each.text), told, bar, text))
        return drawn, top + _HEAD + _LANE + _APART

    def _all_lanes(self, top: int) -> tuple[list[str], int]:
        drawn = []
        for lane in self.lanes.values():
            drawn.append(self._head(lane[-1], top))
            edges = [self.axis.at(self._day(each.other)) for each in lane] + [self._end]
            for near, begin, end in zip(lane, edges, edges[1:], strict=False):
                drawn.append(self._step(near, begin, max(end - begin, 0.6), top + _HEAD))
            top += _HEAD + _LANE + _APART
        return drawn, top

    def _head(self, near: NearnessDocument, top: int) -> str:
        both, every = near.shares[1], near.shares[2]
        name = shortened(self.names[near.other], NARROWEST * 0.3)
        said = f"{name}: {both.count} of {both.total} both state, of {every.total} in all"
        return words(shortened(said, NARROWEST / 1.12), "lane", x=0, y=top + 11)

    def _step(self, near: NearnessDocument, x: float, long: float, top: int) -> str:
        both, every = near.shares[1], near.shares[2]
        place = {"x": percent(x), "width": percent(long)}
        parts = [tag("rect", "empty", y=top, height=_LANE, **place)]
        for look, count in (("pale", both.total), ("solid", both.count)):
            high = round(_LANE * count / every.total, 1) if every.total else 0
            if high:
                parts.append(tag("rect", look, y=top + _LANE - high, height=high, **place))
        return leading(self.href("text", near.other), self._told(near), *parts)

    def _told(self, near: NearnessDocument) -> str:
        other = self.texts[near.other]
        names = f"{self.names[self.text]} and {self.names[near.other]}"
        return f"{names}, {day(other.date)}: {near_words(near, self.names[self.text])}"

    def _unpublished(self, top: int) -> tuple[list[str], int]:
        """Return the texts that are known to exist and that nobody has published, as rings."""
        known = [each for each in self.found.talks if each.unpublished]
        if not known:
            return [], top
        drawn = [words("Known to exist, not published", "lane", x=0, y=top + 11)]
        for talks in known:
            at = percent(self.axis.at(bounds(talks.date)[0]))
            for row, text in enumerate(talks.unpublished):
                ring = tag("circle", "hollow", cx=at, cy=top + _HEAD + 6 + row * 13, r=5)
                told = f"{text}, {day(talks.date)}: content not known"
                drawn.append(leading(self.href("event", talks.id), told, ring))
        most = max(len(each.unpublished) for each in known)
        return drawn, top + _HEAD + 13 * most + _APART

    def _sentences(self) -> Iterator[str]:
        yield from map(self._told, self.nearest)
        if others := strangers(self.found, self.text, self.nearest, self.names):
            yield f"Nothing on an issue of it: {', '.join(others)}"
        for each in self.found.tallies:
            if each.text in self._own:
                yield f"{self.names[each.text]}: {counted(len(each.brackets), 'bracket')} open"
        for claim in self.found.claims:
            who = claimant(claim, self.found.registers)
            yield f"{day(claim.date)}, {who}: “{claim.statement.rstrip('.')}”"
        for talks in self.found.talks:
            yield from (f"{text}, {day(talks.date)}: not published" for text in talks.unpublished)
