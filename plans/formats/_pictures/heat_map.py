"""Clauses by revisions: which clauses changed in which revision, and how much.

Clauses stand from left to right in the order of the text, in bands where there are many of them;
revisions from above, the first above all. What stands as before is one quiet bar.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from plans.formats._pictures.lettering import NARROWEST, Box, Rows, shortened, width
from plans.formats._pictures.picture import (
    Href,
    Picture,
    leading,
    nowhere,
    percent,
    tag,
    words,
)
from plans.results import ClauseCourses, CourseDocument, CourseFate, CourseMarkDocument
from plans.values import frozen
from plans.wording import compact, counted, text_names

LEGEND = (
    "Each row is a revision, each column a clause in the order of the text. Full bar: changed in "
    "substance, with a dot if it bears on a red line. Half: reworded or a minor change. Low: "
    "editorial. Hollow: new. Cross: gone. Pale: as before. Dotted: carried over, not confirmed."
)
# So many clauses in a band, and revisions in all, at most.
_BAND, _MOST = 48, 24
_ROW, _BAR, _HEAD, _NAME = 18, 13, 16, 88

# How high a changed clause is, and in which look.
_CHANGED = {
    "red-line": (1.0, "grave"),
    "substantive": (1.0, "solid"),
    "reworded": (0.55, "slight"),
    "minor": (0.55, "slight"),
    "editorial": (0.25, "faint"),
}
_QUIET = {"there": "pale", "same": "pale", "carried": "dotted"}


def heat_map(found: ClauseCourses, href: Href = nowhere, id: str = "heat-map") -> Picture | None:
    """Return clauses by revisions, the latest that have room; None if there are no two revisions.

    Args:
        found: what became of each clause.
        href: where a clause of a text is told of.
        id: what its title and description are called by.
    """
    if len(found.texts) < 2 or not found.clauses:
        return None
    return _HeatMap(found, href, id).picture()


@frozen(slots=False)
class _HeatMap:
    found: ClauseCourses
    href: Href
    id: str

    def picture(self) -> Picture:
        """Return the picture."""
        bands = list(self._bands())
        high = _HEAD + len(self._shown) * _ROW + 8
        return Picture(
            id=self.id,
            kind="heat-map",
            title="What changed in which revision",
            said=". ".join(map(self._counted, self._shown)),
            height=len(bands) * high,
            body="".join(self._band(each, top * high) for top, each in enumerate(bands)),
            legend=LEGEND,
        )

    @cached_property
    def names(self) -> list[str]:
        """What each revision is called."""
        names = text_names(self.found.texts)
        one = len({text.proposal for text in self.found.texts}) == 1
        return [
            text.revision if one and text.revision else names[text.ref] for text in self.found.texts
        ]

    @property
    def _shown(self) -> range:
        """The numbers of the revisions that are drawn."""
        count = len(self.found.texts)
        return range(max(count - _MOST, 0), count)

    @property
    def _clauses(self) -> list[CourseDocument]:
        """The clauses that any of them has."""
        return [each for each in self.found.clauses if any(each.marks[n] for n in self._shown)]

    def _bands(self) -> Iterator[Sequence[CourseDocument]]:
        """Yield the clauses of each band, all bands about as long."""
        clauses, size = self._clauses, self._size
        return (clauses[first : first + size] for first in range(0, len(clauses), size))

    @cached_property
    def _size(self) -> int:
        bands = -(-len(self._clauses) // _BAND)
        return -(-len(self._clauses) // bands)

    @cached_property
    def _gutter(self) -> float:
        """How much room the names of revisions have, in per cent."""
        widest = max(width(self._name(number)) for number in self._shown)
        return (widest * 1.1 + 8) / NARROWEST * 100

    def _name(self, number: int) -> str:
        return shortened(self.names[number], _NAME)

    @cached_property
    def _cell(self) -> float:
        return (100 - self._gutter) / self._size

    def _x(self, column: int) -> float:
        return self._gutter + column * self._cell

    def _band(self, clauses: Sequence[CourseDocument], top: int) -> str:
        parts = [*self._heads(clauses, top)]
        for row, number in enumerate(self._shown):
            at = top + _HEAD + row * _ROW
            parts.append(words(self._name(number), "lane", x=0, y=at + 12))
            parts += self._row(clauses, number, at)
        return "".join(parts)

    def _heads(self, clauses: Sequence[CourseDocument], top: int) -> Iterator[str]:
        """Yield the printed numbers of clauses that have room."""
        rows = Rows(NARROWEST)
        for column, each in enumerate(clauses):
            said, x = compact(each.label), self._x(column)
            fits = x / 100 * NARROWEST + width(said) <= NARROWEST
            if said and fits and rows.place(Box(x, 0, width(said))) == 0:
                yield words(said, "note", x=percent(x), y=top + 11)

    def _row(self, clauses: Sequence[CourseDocument], number: int, top: int) -> Iterator[str]:
        def look(column: int) -> str:
            mark = clauses[column].marks[number]
            return _QUIET.get(mark.fate, "") if mark else "none"

        for found, run in groupby(range(len(clauses)), key=look):
            columns = list(run)
            if found in _QUIET.values():
                yield self._bar(found, columns[0], len(columns), top, 1.0)
            elif found != "none":
                yield from (self._mark(clauses[each], each, number, top) for each in columns)

    def _mark(self, clause: CourseDocument, column: int, number: int, top: int) -> str:
        mark = clause.marks[number]
        assert mark is not None
        href = self.href("clause", self.found.texts[number].ref, mark.clause) if mark.clause else ""
        return leading(href, self._told(clause, mark, number), *self._drawn(mark, column, top))

    def _drawn(self, mark: CourseMarkDocument, column: int, top: int) -> Iterator[str]:
        middle = percent(self._x(column) + self._cell * 0.45)
        if mark.fate == "removed":
            cross = tag("path", "cross", d="M-3 -3L3 3M-3 3L3 -3")
            yield tag("svg", "", cross, x=middle, y=top + _BAR / 2, overflow="visible")
        elif mark.fate == "added":
            yield self._bar("hollow", column, 1, top, 1.0)
        else:
            high, look = _CHANGED[mark.severity or "editorial"]
            yield self._bar(look, column, 1, top, high)
            if mark.severity == "red-line":
                yield tag("circle", "paper", cx=middle, cy=top + _BAR / 2, r=2)

    def _bar(self, look: str, column: int, count: int, top: int, high: float) -> str:
        tall = round(_BAR * high, 1)
        long = self._cell * (count - 0.1)
        place = {"x": percent(self._x(column)), "y": round(top + _BAR - tall + 1, 1)}
        return tag("rect", look, width=percent(long), height=tall, **place)

    def _told(self, clause: CourseDocument, mark: CourseMarkDocument, number: int) -> str:
        title = clause.title if clause.title != clause.label else ""
        point = f"{compact(clause.label)} {title}".strip()
        fate = {"added": "new", "removed": "gone"}.get(mark.fate, mark.severity or mark.fate)
        return f"{self.names[number]}, {point}: {fate}"

    def _counted(self, number: int) -> str:
        """Return how many clauses of a revision have each fate."""
        marks = (each.marks[number] for each in self._clauses)
        fates = Counter(each.fate for each in marks if each)
        said = [f"{fates[fate]} {word}" for fate, word in _WORDS.items() if fates[fate]]
        clauses = sum(fates.values()) - fates["removed"]
        return f"{self.names[number]}: {counted(clauses, 'clause')}, {', '.join(said)}"


_WORDS: dict[CourseFate, str] = {
    "there": "in the first of these",
    "changed": "changed",
    "added": "new",
    "removed": "gone",
    "same": "as before",
    "carried": "carried over and not confirmed",
}
