"""Texts in time, in lanes by who tabled them, with what each was made from, and what happened.

A text by several parties stands in a lane for such texts: nobody's lane is theirs alone. Where the
sources were read up to a day, what comes after it is hatched, since nothing is known of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from plans.formats._pictures.calendar import FIRST, KNOWN, LAST, ground
from plans.formats._pictures.happenings import Happenings
from plans.formats._pictures.lettering import NARROWEST, Box, Rows, shortened, width
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
from plans.results import Chronology, DatedTextDocument
from plans.terms import Attestation, NameOf, listed
from plans.values import frozen
from plans.wording import day, text_names

LEGEND = (
    "Each dot is a text, in the lane of who tabled it: filled if any of it is published, hollow if "
    "it is only reported, broken if it rests on one source. A line says what a text came from: "
    "solid if that is published or reported, broken if one source says so, dotted if it is "
    "inferred. Below, talks (filled) and what one party did or said (hollow)."
)
_SEVERAL, _NOBODY = "Several parties", "No party named"
_TOP, _ROW, _DOT, _LABEL, _SIZE = 20, 21, 6, 11, 13
# The longest name of a text in a picture.
_LONGEST = 132

_LINES: dict[Attestation | None, str] = {
    None: "firm",
    "published": "firm",
    "reported": "firm",
    "single-source": "doubtful",
    "contested": "doubtful",
}


def timeline(
    found: Chronology, name_of: NameOf, href: Href = nowhere, id: str = "timeline"
) -> Picture | None:
    """Return texts in time; None if none of them has a date.

    Args:
        found: the texts in any order, and what happened.
        name_of: what sentences call a party.
        href: where each text and event is told of.
        id: what its title and description are called by.
    """
    if not any(each.text.date for each in found.texts):
        return None
    return _Timeline(found, name_of, href, id).picture()


@frozen
class _Dot:
    """A text where it stands."""

    x: float
    y: int
    said: str
    leftward: bool
    text: DatedTextDocument


@frozen(slots=False)
class _Timeline:
    found: Chronology
    name_of: NameOf
    href: Href
    id: str

    def picture(self) -> Picture:
        """Return the picture."""
        lanes, dots, foot = self._lanes()
        happened = Happenings(self.found.events, self.axis, self.href, foot, known=self._known)
        parts = [
            *ground(self.axis, self.id, _TOP, happened.axis_at, known=self._known),
            *lanes,
            *self._lines(dots),
            *map(self._dot, dots.values()),
            happened.drawn,
        ]
        return Picture(
            id=self.id,
            kind=f"timeline roomy-{happened.roomy_rows}",
            title="Texts and talks in time" if self.found.events else "Texts in time",
            said=". ".join(self._sentences()),
            height=happened.foot,
            body="".join(parts),
            legend=LEGEND,
        )

    @cached_property
    def names(self) -> dict[str, str]:
        """What each text is called, by its ref."""
        return text_names([each.text for each in self.found.texts])

    @cached_property
    def texts(self) -> list[DatedTextDocument]:
        """The texts that have a date, in time."""
        dated = [each for each in self.found.texts if each.text.date]
        return sorted(dated, key=lambda each: (bounds(each.text.date or ""), each.text.ref))

    @cached_property
    def axis(self) -> TimeAxis:
        """The days of the texts, of what happened, and up to which that is known."""
        days = [each.text.date for each in self.texts] + [each.date for each in self.found.events]
        days += [each.until for each in self.found.events] + [self.found.read_until]
        return TimeAxis.of(
            (bounds(each)[0] for each in days if each), FIRST, KNOWN if self._known else LAST
        )

    @property
    def _known(self) -> bool:
        """Whether it is told up to which day anything is known, and nothing is told of later."""
        until = self.found.read_until
        days = [each.text.date or "" for each in self.texts]
        days += [each.until or each.date for each in self.found.events]
        return until is not None and max(days) <= until

    def _lanes(self) -> tuple[list[str], dict[str, _Dot], int]:
        """Return each lane with its name, the dots by the refs of the texts, and where they end."""
        top, drawn, dots = _TOP, [], dict[str, _Dot]()
        for name in dict.fromkeys(map(self._lane, self.texts)):
            drawn.append(tag("line", "grid", x1=0, x2="100%", y1=top, y2=top))
            drawn.append(words(name, "lane", x=0, y=top + 15))
            rows = Rows(NARROWEST, [Box(0, 0, width(name) * 1.1)])
            for each in self.texts:
                if self._lane(each) == name:
                    dots[each.text.ref] = self._placed(each, rows, top)
            top += len(rows) * _ROW + 4
        return drawn, dots, top

    def _lane(self, text: DatedTextDocument) -> str:
        who = text.text.tabled_by
        if len(who) > 1:
            return _SEVERAL
        return self.name_of(who[0]) if who else _NOBODY

    def _placed(self, text: DatedTextDocument, rows: Rows, top: int) -> _Dot:
        x = self.axis.at(bounds(text.text.date or "")[0])
        said = shortened(self.names[text.text.ref], _LONGEST, _SIZE)
        long = _LABEL + width(said, _SIZE)
        leftward = x / 100 * NARROWEST + long > NARROWEST
        box = Box(x, -long, _DOT) if leftward else Box(x, -_DOT, long)
        return _Dot(x, top + 11 + rows.place(box) * _ROW, said, leftward, text)

    def _dot(self, dot: _Dot) -> str:
        look = look_of(dot.text.support)
        aside = -_LABEL if dot.leftward else _LABEL
        at = percent(dot.x)
        return leading(
            self.href("text", dot.text.text.ref),
            self._told(dot.text),
            behind(at, dot.y, aside, width(dot.said, _SIZE)),
            tag("circle", look, cx=at, cy=dot.y, r=_DOT),
            words(dot.said, "name", leftward=dot.leftward, x=at, dx=aside, y=dot.y + 4),
        )

    def _lines(self, dots: dict[str, _Dot]) -> Iterator[str]:
        for each in self.found.derived:
            if {each.before, each.after} <= dots.keys():
                one, other = dots[each.before], dots[each.after]
                look = _LINES.get(each.attestation, "guessed")
                ends = {"x1": percent(one.x), "x2": percent(other.x), "y1": one.y, "y2": other.y}
                yield tag("line", look, **ends)

    def _told(self, each: DatedTextDocument) -> str:
        """Return a text in words: what, when, by whom, and how well it is known."""
        text = each.text
        who = f"tabled by {listed(text.tabled_by, self.name_of)}" if text.tabled_by else ""
        told = [self.names[text.ref], text.title, day(text.date), who, each.support or ""]
        return ", ".join(dict.fromkeys(filter(None, told)))

    def _sentences(self) -> Iterator[str]:
        yield from map(self._told, self.texts)
        for each in self.found.derived:
            known = each.attestation or "named by the text"
            yield f"{self.names[each.after]} came from {self.names[each.before]} ({known})"
        yield from (
            f"{self.names[each.text.ref]} is undated and not drawn"
            for each in self.found.texts
            if not each.text.date
        )
        if self.found.read_until:
            yield f"Nothing is known of what came after {day(self.found.read_until)}"
