"""The strip: all clauses of the report as one small picture, and the same in words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from unicodedata import east_asian_width

from plans.diffing import Change
from plans.formats.html._report.clauses import doubt_of
from plans.formats.html._report.order import Row
from plans.formats.html._report.own_words import point_of, state_of
from plans.terms import SEVERITIES
from plans.values import frozen
from plans.wording import compact

Grades = Mapping[str, str]


@frozen
class Bar:
    """One bar of the strip: a clause that changed, or a run of clauses where there are too many."""

    x: str
    y: int
    height: int
    severity: str
    state: str
    anchor: str
    title: str


@frozen
class Strip:
    """All clauses as a picture: those that changed are bars on the ground of all others.

    Attributes:
        ground: how high that ground is.
        ticks: printed numbers and where they stand below it.
    """

    bars: tuple[Bar, ...]
    width: str
    height: int
    ground: int
    ticks: tuple[tuple[str, str], ...]
    in_words: str


# Narrower bars than these could be neither seen nor clicked.
MAX_BARS = 240
STRIP_HEIGHT = 60
# What a letter of a printed number, and the room between two of them, take of the width of a
# telephone: closer ones would run into each other there.
TICK_LETTER, TICK_GAP = 1.95, 2.0
MAX_TICK = 4
# How far a number may stand out of the picture, which is in the margin of the page.
MAX_OUT = 1.0
# Read aloud, a longer list is noise.
MAX_POINTS = 20
_HEIGHTS = {"red-line": 60, "substantive": 46, "reworded": 38, "minor": 30, "editorial": 18, "": 7}
_RANKS = {severity: rank for rank, severity in enumerate([*SEVERITIES, ""])}


def strip(rows: Sequence[Row], changes: Mapping[str, list[Change]]) -> Strip:
    """Return the clauses in order as bars, the graver the taller; ``changes`` are by anchor."""
    grades = {row.anchor: _gravest(changes.get(row.anchor, ())) for row in rows}
    run = -(-len(rows) // MAX_BARS) or 1
    runs = [rows[start : start + run] for start in range(0, len(rows), run)]
    step = 100 / max(1, len(runs))
    bars = (_bar(number * step, each, grades) for number, each in enumerate(runs))
    return Strip(
        bars=tuple(bar for bar in bars if bar.severity),
        width=f"{step * 0.84:.3f}%",
        height=STRIP_HEIGHT,
        ground=_HEIGHTS[""],
        ticks=tuple(_ticks(runs, step)),
        in_words=_in_words(rows, grades),
    )


def _gravest(changes: Sequence[Change]) -> str:
    return min((change.severity for change in changes), key=_RANKS.__getitem__, default="")


def _bar(x: float, run: Sequence[Row], grades: Grades) -> Bar:
    row = min(run, key=lambda row: _RANKS[grades[row.anchor]])
    severity = grades[row.anchor]
    told = state_of(row, changed=True)
    state = told if severity and told in ("added", "removed") else ""
    height = _HEIGHTS[severity]
    named = f"{compact(row.place.label)} {row.place.clause.title}".strip()
    return Bar(
        x=f"{x:.3f}%",
        y=STRIP_HEIGHT - height,
        height=height,
        severity=severity,
        state=state,
        anchor=row.anchor,
        title=f"{named}: {f'{state}, ' if state else ''}{severity}",
    )


def _ticks(runs: Sequence[Sequence[Row]], step: float) -> Iterator[tuple[str, str]]:
    """Yield the printed numbers of the top level where there is room for them."""
    free, last = -TICK_GAP, ""
    for number, run in enumerate(runs):
        labels = (_short(row.place.label) for row in run if not row.depth)
        label = next(filter(None, labels), "")
        half = sum(map(_letters, label)) * TICK_LETTER / 2
        within = half - MAX_OUT, 100 - half + MAX_OUT
        middle = min(max((number + 0.42) * step, within[0]), within[1])
        if label not in ("", last) and middle - half >= free and len(label) <= MAX_TICK:
            yield f"{middle:.3f}%", label
            free, last = middle + half + TICK_GAP, label


def _short(label: str) -> str:
    """Return the number of a long label: ``12`` of ``Article 12``."""
    return label.split()[-1] if len(label.strip()) > MAX_TICK else label


def _letters(sign: str) -> float:
    """Return how many figures have the room that a sign takes."""
    return 1.8 if east_asian_width(sign) in "WF" else 1


def _in_words(rows: Sequence[Row], grades: Grades) -> str:
    """Return the strip in words: ``1 red-line: 7. 2 substantive: 14(a), 14(b). 56 unchanged.``."""
    points = defaultdict(list)
    for row in rows:
        points[grades[row.anchor]].append(row)
    said = []
    for severity in (each for each in SEVERITIES if points[each]):
        found = points[severity]
        more = f" and {len(found) - MAX_POINTS} more" if len(found) > MAX_POINTS else ""
        said.append(
            f"{len(found)} {severity}: {', '.join(map(point_of, found[:MAX_POINTS]))}{more}."
        )
    same = Counter(map(_kept, points[""]))
    told = [f"{count} {how}." for how, count in sorted(same.items(), reverse=True)]
    return " ".join([*said, *told])


def _kept(row: Row) -> str:
    """Return what is known of a clause of which nothing changed."""
    carried = doubt_of(row.place.clause) == "carried"
    return "carried over: the source does not mention them" if carried else "unchanged"
